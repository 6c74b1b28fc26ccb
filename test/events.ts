/** Reads the server-sent events of a response one by one. */
export function readEvents(response: Response) {
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  let pending = "";
  return {
    /** The data of the next event of this name; those between are passed over. */
    async next(wanted: string): Promise<unknown> {
      for (;;) {
        const end = pending.indexOf("\n\n");
        if (end < 0) {
          const { value, done } = await reader.read();
          if (done) throw new Error("The stream ended.");
          pending += value;
          continue;
        }
        const message = pending.slice(0, end);
        pending = pending.slice(end + 2);
        if (!message.includes(`event: ${wanted}`)) continue;
        return JSON.parse(/^data: (.*)$/m.exec(message)![1]!);
      }
    },
  };
}
