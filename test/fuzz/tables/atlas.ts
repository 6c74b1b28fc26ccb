/** A small country of two parties in the Sahara, with neither river nor coast, whose line is moved once: tables ask of it. */
import { packAtlas } from "../../../src/atlas/pack.js";
import { compile } from "../../../src/pipeline.js";

const TEXT = `# Two parties

\`\`\`thalweg
corpus small "A small country"
theatre from 8W 20N to 2E 27N
party alpha "Alpha"
party beta "Beta"
source notes "Notes"
town riverton "Riverton" (ru "Речной") at 24.6N 7W within 2 km
town eastport "Eastport" (zh "東港") at 22.3N 0.1E within 2 km
town high-pass "High Pass" at 26.1N 7.4W within 2 km
town still-sea "Still Sea" at 21N 1.2E within 2 km
line first from 19N 5W along the meridian of 5W to 28N 5W
line second from 19N 1W along the meridian of 1W to 28N 1W

treaty early "The early treaty"
  between alpha and beta
  signed 1 June 1800
  source notes
\`\`\`

# Article 1

\`\`\`thalweg
west of first belongs to alpha
east of first belongs to beta
\`\`\`

# The late treaty

\`\`\`thalweg
treaty late "The late treaty"
  between alpha and beta
  signed 1 June 1850
  source notes
west of second belongs to alpha
\`\`\`
`;

const { made, diagnostics } = await compile([{ path: "small.md", text: TEXT }]);
const errors = diagnostics.filter(({ severity }) => severity === "error");
if (!made.atlas || errors.length > 0)
  throw new Error(`the small country does not compile: ${JSON.stringify(errors)}`);

/** Without the rivers and coasts around, which nobody asks of. */
export const packed = packAtlas({ ...made.atlas, base: [] });
