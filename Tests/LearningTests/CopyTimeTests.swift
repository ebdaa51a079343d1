import CaseModel
import LearningShell
import Store
import Support
import Testing

/// From the note to its copy: paper has left when somebody has posted it, not when it lies ready.
@Suite struct `How long a copy took` {
    private static let lead = Viewer(person: "P-5", unit: "U-1", roles: [.learningLead], leads: [])
    private static let id: CaseID = "K-1"

    private func file(_ bench: ServiceBench<LearningService>) throws {
        try LearningTown.register(Self.id, bench)
        let note = NoteFiled(
            case: Self.id, callback: "C-1", note: "N-1", version: 1, by: "P-8", spokenAt: bench.clock.now,
            outcome: .solved, hasConsent: true, recipient: nil, copyBy: "2026-11-27T16:00+01:00")
        try bench.hear(note, from: .callback, about: Self.id)
    }

    private func lay(_ bench: ServiceBench<LearningService>, by channel: LetterChannel?) throws {
        let sent = LetterSent(
            case: Self.id, letter: "L-1", kind: .noteCopy, note: "N-1", version: 1, digest: "00", channel: channel)
        try bench.hear(sent, from: .notifier, about: Self.id)
    }

    private func say(_ fate: LetterFate, _ bench: ServiceBench<LearningService>) throws {
        let said = LetterFateKnown(
            case: Self.id, letter: "L-1", kind: .noteCopy, note: "N-1", version: 1, fate: fate)
        try bench.hear(said, from: .notifier, about: Self.id)
    }

    private func took(_ bench: ServiceBench<LearningService>) throws -> Int64? {
        try bench.ask(ListFacts(), as: Self.lead, by: .operator).facts.first?.copyTook
    }

    @Test("R-078 on paper it has left when it was posted, and another copy of the same note changes nothing")
    func paper() throws {
        let bench = try LearningTown.bench()
        try file(bench)
        let filed = bench.clock.now
        try lay(bench, by: .paper)
        #expect(try took(bench) == nil)
        try bench.wait(until: filed.adding(hours: 3))
        try say(.handedOver, bench)
        #expect(try took(bench) == 3 * 3_600_000)
        try bench.wait(until: filed.adding(hours: 30))
        try say(.returned, bench)
        try lay(bench, by: .paper)
        try say(.handedOver, bench)
        #expect(try took(bench) == 3 * 3_600_000)
    }

    @Test(
        "R-078 by Digital Post, and where the print room gives no word, it has left by lying there",
        arguments: [LetterChannel.digitalPost, nil])
    func laid(by channel: LetterChannel?) throws {
        let bench = try LearningTown.bench()
        try file(bench)
        try bench.wait(until: bench.clock.now.adding(hours: 1))
        try lay(bench, by: channel)
        #expect(try took(bench) == 3_600_000)
    }
}
