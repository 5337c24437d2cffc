// Told by the process itself when it ends, on a descriptor of its own.
process.on('exit', () => require('node:fs').writeSync(3, String(process.resourceUsage().maxRSS)))
