// Reads a calls export and groups it as `stats ingest` does, on two threads. Prints: first and last time in seconds, peak memory of the first in bytes, CPU seconds of the last.
// With a third argument, writes what it found there.
import { DuckDBInstance } from '@duckdb/node-api';
import { writeFileSync } from 'node:fs';

const [file, times, out] = process.argv.slice(2);
const columns = `{'Datum': 'DATE', 'Tid': 'TIME', 'Kö': 'VARCHAR', 'Ämne': 'VARCHAR', 'Väntetid': 'INTEGER', 'Samtalstid': 'INTEGER', 'Efterarbete': 'INTEGER', 'Resultat': 'VARCHAR'}`;
const query = `
  SELECT "Datum" AS day, coalesce("Ämne", "Kö") AS subject, count(*) AS offered,
    count(*) FILTER ("Resultat" = 'Besvarat') AS handled,
    count(*) FILTER ("Resultat" = 'Tappat') AS abandoned,
    coalesce(sum("Väntetid") FILTER ("Resultat" = 'Besvarat'), 0) AS wait,
    coalesce(sum("Väntetid") FILTER ("Resultat" = 'Tappat'), 0) AS abandonedWait,
    coalesce(sum(coalesce("Samtalstid", 0) + coalesce("Efterarbete", 0)), 0) AS handle
  FROM read_csv('${file}', delim = ';', header = true, columns = ${columns})
  GROUP BY ALL ORDER BY day, subject`;

const instance = await DuckDBInstance.create(':memory:', { threads: '2' });
const connection = await instance.connect();
let first, last, cpu, rows, peak;
for (let time = 0; time < Number(times); time++) {
  const cpuBefore = process.cpuUsage();
  const start = process.hrtime.bigint();
  rows = (await connection.runAndReadAll(query)).getRowsJson();
  last = Number(process.hrtime.bigint() - start) / 1e9;
  const used = process.cpuUsage(cpuBefore);
  cpu = (used.user + used.system) / 1e6;
  first ??= last;
  peak ??= process.resourceUsage().maxRSS * 1024;
}
if (out)
  writeFileSync(out, rows.map(row => row.join(';')).join('\n') + '\n');
console.log(`${first} ${last} ${peak} ${cpu}`);
