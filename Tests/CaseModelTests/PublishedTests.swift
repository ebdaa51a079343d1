import CaseModel
import Testing

/// What one's own acts have announced, and how long one's next questions wait for it.
@Suite struct PublishedTests {
    private static let word = Published(
        source: .callback, type: EventType(rawValue: "dk.genklang.callback.note-filed.v1"),
        epoch: Epoch(unchecked: "e1"), number: 7)
    private static let said: Timestamp = "2026-11-23T09:00+01:00"

    @Test func `what was just said is waited for, so that the next page shows it already`() {
        let wall = Self.said.adding(seconds: 29)
        #expect(Published.remembered([Self.word], saidAt: Self.said, at: wall) == [Self.word])
    }

    @Test func `what a lost file had said is waited for by nobody without end`() {
        let wall = Self.said.adding(seconds: 30)
        #expect(Published.remembered([Self.word], saidAt: Self.said, at: wall).isEmpty)
        // From a session that an older release has kept, of which nobody knows how old it is.
        #expect(Published.remembered([Self.word], saidAt: nil, at: Self.said).isEmpty)
    }
}
