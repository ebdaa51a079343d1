import CaseModel
import Glibc
import OperatorCore
import Runtime

/// The bus and all services in one data folder, as processes of this one: started, watched over, stopped.
final class House {
    /// In the order they are started; stopped in the opposite one.
    static let services: [ServiceName] = [
        .bus, .directory, .intake, .callback, .notifier, .learning, .wellbeing,
    ]
    /// How often one service is started again before something must be wrong with it.
    private static let mostRestarts = 20

    let folder: DataFolder
    /// Called with a program's name when it had to be started again.
    var onRestart: (String) -> Void = { _ in }
    private let programs: String
    private var children: [ServiceName: Child] = [:]
    private var restarts: [ServiceName: Int] = [:]

    init(_ folder: DataFolder) throws {
        self.folder = folder
        programs = try Self.ownFolder()
        guard Files.makeFolder("\(folder.path)/log") else {
            throw Trouble(
                code: "story.unwritable", "\(folder.path)/log cannot be made: \(String(cString: strerror(errno)))")
        }
    }

    deinit { stop() }

    func start() throws {
        for service in Self.services { try start(service) }
    }

    /// Starts anew whoever has died.
    ///
    /// - Throws: when one has ended for a reason that starting it again does not mend.
    func watchOver() throws {
        for service in Self.services {
            guard let ending = children[service]?.ending() else { continue }
            let count = restarts[service, default: 0] + 1
            guard ending.mayBeMended, count <= Self.mostRestarts else {
                throw Trouble(
                    code: "story.service_ended",
                    "genklang-\(service) ended by itself (\(ending)); see \(log(of: service))")
            }
            restarts[service] = count
            try start(service)
            onRestart("genklang-\(service)")
        }
    }

    /// Stops all, the last first.
    func stop() {
        for service in Self.services.reversed() {
            _ = children[service]?.stop()
            children[service] = nil
        }
    }

    private func start(_ service: ServiceName) throws {
        children[service] = try Child(
            "\(programs)/genklang-\(service)", ["--data", folder.path, "--demonstration"], log: log(of: service))
    }

    private func log(of service: ServiceName) -> String { "\(folder.path)/log/\(service).log" }

    /// Where this program lies: the others lie beside it.
    private static func ownFolder() throws -> String {
        var buffer = [UInt8](repeating: 0, count: Int(PATH_MAX))
        let count = buffer.withUnsafeMutableBytes { readlink("/proc/self/exe", $0.baseAddress!, $0.count) }
        let own = String(decoding: buffer.prefix(max(0, count)), as: UTF8.self)
        let place = own.lastIndex(of: "/").map { String(own[..<$0]) } ?? "."
        for service in services where access("\(place)/genklang-\(service)", X_OK) != 0 {
            throw Trouble(code: "story.no_program", "\(place)/genklang-\(service) is not there; scripts/run builds all")
        }
        return place
    }
}
