// retext as a command: one line for each finding, as alex prints them. All plugins as they come, without options.
import { readFileSync } from "node:fs";
import retextEnglish from "retext-english";
import retextEquality from "retext-equality";
import retextPassive from "retext-passive";
import retextReadability from "retext-readability";
import retextRepeatedWords from "retext-repeated-words";
import retextSimplify from "retext-simplify";
import retextStringify from "retext-stringify";
import { unified } from "unified";
import { VFile } from "vfile";

const plugins = [retextEquality, retextPassive, retextReadability, retextRepeatedWords, retextSimplify];
const checker = unified().use(retextEnglish).use(plugins).use(retextStringify).freeze();

for (const path of process.argv.slice(2)) {
  const file = new VFile({ path, value: readFileSync(path, "utf8") });
  await checker.process(file);
  console.log(path);
  for (const { place, reason, ruleId } of file.messages) {
    const { start, end } = place;
    console.log(`  ${start.line}:${start.column}-${end.line}:${end.column}  warning  ${reason}  ${ruleId}`);
  }
}
