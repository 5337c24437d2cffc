/** Milliseconds that this process has computed so far, whatever else the machine does. */
export function computingTime(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}
