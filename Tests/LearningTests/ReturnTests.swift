import CaseModel
import LearningShell
import Runtime
import Store
import Support
import Testing

/// A citizen who turns to us again, as it is counted.
@Suite struct ReturnTests {
    @Test("R-163 a return is counted with the case it came after, and no longer when it was somebody else")
    func counted() throws {
        let bench = try ServiceBench<LearningService>(at: "2026-11-23T09:00+01:00")
        try bench.hear(
            CaseRegistered(
                case: "K-1", unit: "U-3", received: "2026-11-23T08:50+01:00", channel: .phone, kind: .complaint,
                route: .callback, assigned: nil, about: [], canBeWrittenTo: true, isHistory: false),
            from: .intake, about: CaseID("K-1"))
        func repeats() throws -> [Int] {
            try bench.database.rows("SELECT repeats FROM fact WHERE case_id = 'K-1'") { $0.number("repeats") }
        }
        func say(_ isUndone: Bool?, isRetold: Bool? = nil) throws {
            try bench.hear(
                CitizenReturned(case: "K-1", again: "K-2", isUndone: isUndone, isRetold: isRetold), from: .intake,
                about: CaseID("K-1"))
        }
        try say(nil)
        #expect(try repeats() == [1])
        // Told once more to those who need it, it is the same return.
        try say(nil, isRetold: true)
        #expect(try repeats() == [1])
        try say(true)
        #expect(try repeats() == [0])
        // Taken back twice, it is no less than none.
        try say(true)
        #expect(try repeats() == [0])
    }
}
