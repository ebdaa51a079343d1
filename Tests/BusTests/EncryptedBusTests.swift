import CaseModel
import Foundation
import Runtime
import Support
import Testing

/// The bus over TLS: no line without a certificate, and no name without the one that bears it.
@Suite(.serialized) struct `The bus over TLS` {
    private let folder = TemporaryFolder()
    private let certificates: Certificates

    init() throws {
        certificates = try Certificates()
        try Town.makeKeys(in: folder.path)
        let keys = folder.file("keys")
        try FileManager.default.copyItem(atPath: certificates.authority, toPath: "\(keys)/bus-authority.pem")
        for name in ["bus", "directory", "operator"] { try lay(name, as: name) }
        try Data(#"{"tls":true}"#.utf8).write(to: URL(fileURLWithPath: folder.file("bus.json")))
    }

    @Test func `a service joins with its certificate, and under its own name only`() throws {
        let bus = try startBus()
        let data = DataFolder(folder.path)
        #expect(try #require(data.busAddress(configured: nil)).description.hasPrefix("tls://127.0.0.1:"))
        let directory = try start("directory")
        try directory.wait(for: "Directory on the bus") { directory.standardError.contains("bus.joined") }

        // The command line reads the bus's account over the same kind of line.
        let status = try RunningProcess(Executables.path("genklang"), ["bus", "status", "--data", folder.path])
        #expect(try status.waitForExit() == .code(0))

        // Intake holds its key, and shows Directory's certificate.
        try lay("directory", as: "intake")
        let intake = try start("intake")
        try bus.wait(for: "the bus's refusal") { bus.standardError.contains("bus.unauthorized claimed=intake") }
        #expect(!intake.standardError.contains("bus.joined"))
        try intake.terminate()

        // Its own key and no certificate of the authority's: the line itself is not taken.
        let stranger = try Certificates()
        let (chain, key) = try stranger.issue("callback")
        try lay(chain, key, as: "callback")
        let callback = try start("callback")
        try bus.wait(for: "the bus's refusal") { bus.standardError.contains("bus.tls_refused") }
        #expect(!callback.standardError.contains("bus.joined"))
        try callback.terminate()

        #expect(try directory.terminate() == .code(0))
        #expect(try bus.terminate() == .code(0))
    }

    @Test func `somebody who poses as the bus is told from it by the certificate, and hears not a word`() throws {
        try lay("desk", as: "bus")
        let bus = try startBus()
        let directory = try start("directory")
        try directory.wait(for: "the refusal") {
            directory.standardError.contains("bus.not_reached problem=")
        }
        #expect(directory.standardError.contains("hostname mismatch"))
        #expect(try directory.terminate() == .code(0))
        #expect(try bus.terminate() == .code(0))
    }

    @Test(arguments: [
        (#"{"address":"0.0.0.0"}"#, "off loopback the bus takes TLS alone"),
        (#"{"address":"bus.example"}"#, "an address in digits expected"),
    ])
    func `off loopback nothing is opened without TLS`(settings: String, word: String) throws {
        try Data(settings.utf8).write(to: URL(fileURLWithPath: folder.file("bus.json")))
        let bus = try RunningProcess(
            Executables.path("genklang-bus"), ["--data", folder.path, "--config", folder.file("bus.json")])
        #expect(try bus.waitForExit() == .code(78))
        #expect(bus.standardError.contains(word))
    }

    private func startBus() throws -> RunningProcess {
        let bus = try RunningProcess(
            Executables.path("genklang-bus"), ["--data", folder.path, "--config", folder.file("bus.json")])
        try bus.wait(for: "the bus") { bus.standardError.contains("bus.started") }
        return bus
    }

    private func start(_ name: String) throws -> RunningProcess {
        try RunningProcess(Executables.path("genklang-\(name)"), ["--data", folder.path])
    }

    /// Puts a certificate made out to one name where another service looks for its own.
    private func lay(_ name: String, as service: String) throws {
        let (chain, key) = try certificates.issue(name)
        try lay(chain, key, as: service)
    }

    private func lay(_ chain: String, _ key: String, as service: String) throws {
        for (from, to) in [(chain, "\(service).pem"), (key, "\(service)-tls.key")] {
            let place = folder.file("keys/\(to)")
            try? FileManager.default.removeItem(atPath: place)
            try FileManager.default.copyItem(atPath: from, toPath: place)
        }
    }
}
