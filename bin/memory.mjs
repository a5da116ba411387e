// Peak memory of a process and all its descendants, sampled from /proc (Linux; elsewhere unknown).
import { readFileSync, readdirSync } from 'node:fs';

/** Samples until `stop()`, which returns the peak in MB, or null where it cannot be known. */
export function watchMemory(pid) {
  let peak = 0;
  const timer = setInterval(() => (peak = Math.max(peak, treeMegabytes(pid))), 500);
  timer.unref();
  return {
    stop() {
      clearInterval(timer);
      return peak > 0 ? Math.round(peak) : null;
    },
  };
}

function treeMegabytes(root) {
  const children = new Map();
  const resident = new Map();
  for (const { pid, parent, megabytes } of processes()) {
    resident.set(pid, megabytes);
    children.set(parent, [...(children.get(parent) ?? []), pid]);
  }
  const sum = (pid) =>
    (children.get(pid) ?? []).reduce((total, child) => total + sum(child), resident.get(pid) ?? 0);
  return sum(root);
}

function processes() {
  const found = [];
  for (const name of listProc()) {
    try {
      const status = readFileSync(`/proc/${name}/status`, 'utf8');
      const number = (label) => Number(new RegExp(`^${label}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0);
      found.push({ pid: Number(name), parent: number('PPid'), megabytes: number('VmRSS') / 1024 });
    } catch {
      // The process ended while we looked.
    }
  }
  return found;
}

function listProc() {
  try {
    return readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  } catch {
    return [];
  }
}
