// Writes the files into a folder: node bench/directory/write-files.ts FOLDER [scale]. Beside the benchmarks for looking at them.
import { generateFiles } from './generate.ts';

const [folder, scale = '1'] = process.argv.slice(2);
if (!folder) throw new Error('Name the folder.');
await generateFiles(folder, Number(scale));
