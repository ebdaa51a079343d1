import CaseModel
import Foundation
import Runtime
import Store
import Support
import Testing
import Wire

/// Decision 16: no tick of any service touches a case that waits for the operator.
struct FrozenCaseTests {
    private static let day: Int64 = 86_400_000

    /// Events that a service says of cases known after a day and a half, in the three days that follow and by time alone.
    private func said(by service: ServiceName, freezing: Bool) throws -> (events: [CloudEvent], town: Town) {
        let town = try Town(seed: 3, log: .inMemory)
        let chance = SeededChance(seed: 3, for: "frozen")
        let place = town.place
        place.start()
        place.run(for: 60_000)
        for _ in 0..<14 { place.plan(in: chance.number(in: 0...Self.day)) { Story(in: town).begin() } }
        place.run(for: Self.day + Self.day / 2)
        let process = place.process(service)
        let before = try Record(place.bus.log).events
        let line = try #require(before.first).json.bytes
        let cases = Set(before.map(\.subject.rawValue).filter { $0.hasPrefix("K-") })
        if freezing {
            for id in cases.sorted() {
                try Parked(process.database).park(
                    line: line, subject: id, code: "scenario.frozen", at: place.clock.now.milliseconds)
            }
        }
        place.run(for: 3 * Self.day)
        let since = try Record(place.bus.log).events.dropFirst(before.count)
        return (
            since.filter { $0.source == service && $0.cause == nil && cases.contains($0.subject.rawValue) }, town
        )
    }

    @Test(arguments: [ServiceName.intake, .callback, .notifier, .learning, .wellbeing])
    func `no service says anything by time alone of a case that waits for the operator`(service: ServiceName) throws {
        let (events, town) = try said(by: service, freezing: true)
        defer { town.place.close() }
        #expect(events.map(\.type.rawValue) == [])
        let process = town.place.process(service)
        #expect(process.logged["step.failed"] == nil, "\(process.defects)")
        #expect(process.isRunning)
    }

    @Test func `where nothing waits, the same days are full of what time brings`() throws {
        for service in [ServiceName.callback, .notifier] {
            let (events, town) = try said(by: service, freezing: false)
            #expect(!events.isEmpty, "\(service)")
            town.place.close()
        }
    }

    /// What is due is asked for by a query; each of them leaves frozen cases out, so that nobody has to remember.
    @Test func `every query for what is due leaves out what waits for the operator`() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardizedFileURL
        var found = 0
        for service in ["Intake", "Callback", "Notifier", "Learning", "Wellbeing"] {
            let folder = root.appending(path: "Services/\(service)/Shell")
            for name in try FileManager.default.subpathsOfDirectory(atPath: folder.path) where name.hasSuffix(".swift")
            {
                let source = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
                for match in source.matches(of: /"""\n(?s:.*?)\n *"""/) where match.output.contains("<= :now") {
                    // What is counted, or listed for somebody who asks, acts on nothing.
                    guard match.output.contains("SELECT"), !name.hasSuffix("Figures.swift") else { continue }
                    if match.output.contains(":me") { continue }
                    found += 1
                    let leavesOut = match.output.contains("parked_subject") || match.output.contains("isFree")
                    #expect(leavesOut, "\(name): \(match.output)")
                }
            }
        }
        #expect(found >= 6)
    }
}
