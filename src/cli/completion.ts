/** Scripts by which shells complete the commands and their options; what follows them is completed as names of files. */
export interface Completed {
  readonly name: string;
  readonly says: string;
  /** Long names, with their dashes. */
  readonly options: readonly string[];
}

export const SHELLS = ["bash", "zsh", "fish"] as const;
export type Shell = (typeof SHELLS)[number];

export function completionScript(shell: Shell, commands: readonly Completed[]): string {
  switch (shell) {
    case "bash":
      return bash(commands);
    case "zsh":
      return `autoload -U +X bashcompinit && bashcompinit\n${bash(commands)}`;
    case "fish":
      return fish(commands);
  }
}

function bash(commands: readonly Completed[]): string {
  const words = (list: readonly string[]) => `COMPREPLY=($(compgen -W "${list.join(" ")}" -- "$word"))`;
  return `_thalweg() {
  local word="\${COMP_WORDS[COMP_CWORD]}"
  COMPREPLY=()
  if [ "$COMP_CWORD" -eq 1 ]; then
    ${words([...commands.map(({ name }) => name), "help"])}
    return
  fi
  case "$word" in -*) ;; *) return ;; esac
  case "\${COMP_WORDS[1]}" in
${commands.map(({ name, options }) => `    ${name}) ${words(options)} ;;`).join("\n")}
  esac
}
complete -o default -F _thalweg thalweg
`;
}

function fish(commands: readonly Completed[]): string {
  const quoted = (text: string) => `'${text.replace(/[\\']/g, "\\$&")}'`;
  return commands
    .flatMap(({ name, says, options }) => [
      `complete -c thalweg -n __fish_use_subcommand -a ${name} -d ${quoted(says)}`,
      ...options.map(
        (option) => `complete -c thalweg -n '__fish_seen_subcommand_from ${name}' -l ${option.slice(2)}`,
      ),
    ])
    .map((line) => `${line}\n`)
    .join("");
}
