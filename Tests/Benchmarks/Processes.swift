import CaseModel
import Glibc
import Support

/// How soon each process is at work, and what it holds while it has nothing to do.
enum Processes {
    private static let runs = 5

    static func measure() throws {
        let town = try Town(speed: 1)
        for name in [ServiceName.bus] + Town.services {
            var starts: [Double] = []
            for _ in 0..<runs {
                try town.processes[name]?.terminate()
                starts.append(
                    try Bench.seconds {
                        try town.start(name)
                        guard let process = town.processes[name] else { return }
                        try process.wait(for: "\(name) at work") { process.standardError.contains(".started") }
                    })
            }
            Bench.report("genklang-\(name) start, median of \(runs)", Bench.figure(Bench.median(starts) * 1000, "ms"))
        }
        try town.settle()
        for name in [ServiceName.bus] + Town.services {
            guard let process = town.processes[name] else { continue }
            Bench.report("genklang-\(name) resident, idle", Bench.figure(resident(process.id), "MB"))
        }
        _ = try town.stop()
    }

    /// Resident memory in megabytes, as the kernel counts it.
    static func resident(_ id: Int32) -> Double {
        guard let file = fopen("/proc/\(id)/statm", "r") else { return 0 }
        defer { fclose(file) }
        var line = [CChar](repeating: 0, count: 256)
        guard fgets(&line, 256, file) != nil else { return 0 }
        let fields = String(decoding: line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
            .split(separator: " ")
        return (Double(fields[1]) ?? 0) * Double(sysconf(Int32(_SC_PAGESIZE))) / 1_048_576
    }
}
