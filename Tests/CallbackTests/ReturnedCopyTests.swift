import CallbackCore
import CallbackShell
import CaseModel
import Store
import Support
import Testing

/// A copy that came back has reached nobody; a meeting is somewhere.
@Suite struct `What a letter that came back owes` {
    private func fate(
        _ fate: LetterFate, of note: NoteID, version: Int = 1, _ bench: ServiceBench<CallbackService>
    ) throws {
        try bench.hear(
            LetterFateKnown(
                case: "K-1", letter: "L-1", kind: .noteCopy, note: note, version: version, fate: fate),
            from: .notifier, about: "K-1" as CaseID)
    }

    private func bench() throws -> (ServiceBench<CallbackService>, NoteID) {
        let bench = try CallbackBench.small()
        try bench.register()
        let note = try bench.ask(RecordConversation.ending(.newTalk), as: .caseworker).note
        try bench.copySent(note)
        return (bench, note)
    }

    @Test("R-073 a copy that came back is owed again with a clock of its own, until another has left")
    func again() throws {
        let (bench, note) = try bench()
        #expect(try bench.open(.copy).isEmpty)
        try bench.wait(until: "2026-11-26T10:00+01:00")
        try fate(.returned, of: note, bench)
        let owed = try #require(try bench.open(.copy).first)
        // By the end of the next working day after it came back, not after the talk.
        #expect(owed.due == "2026-11-27T15:00+01:00")
        try fate(.returned, of: note, bench)
        #expect(try bench.open(.copy).count == 1, "said twice, it is owed once")
        try bench.copySent(note)
        #expect(try bench.open(.copy).isEmpty)
    }

    @Test("R-073 it came after all, or somebody says why no more is sent: nothing is owed; of an older version neither")
    func over() throws {
        let (bench, note) = try bench()
        for end in [LetterFate.arrived, .settled] {
            try fate(.returned, of: note, bench)
            #expect(try bench.open(.copy).count == 1)
            try fate(end, of: note, bench)
            #expect(try bench.open(.copy).isEmpty)
        }
        #expect(
            try bench.owed().obligations.filter { $0.kind == .copy }.map(\.state.rawValue).sorted()
                == ["fulfilled", "fulfilled", "lifted"])
        try fate(.returned, of: note, version: 2, bench)
        #expect(try bench.open(.copy).isEmpty)
    }

    @Test("R-073 a copy is owed, with its clock, also while nobody knows where to write, and goes on once it is known")
    func nowhereToWrite() throws {
        let bench = try CallbackBench.small()
        try bench.register(canBeWrittenTo: false)
        let note = try bench.ask(RecordConversation.ending(.newTalk), as: .caseworker).note
        let owed = try #require(try bench.open(.copy).first)
        try bench.wait(until: bench.clock.now.adding(hours: 1))
        try bench.hear(CitizenVerified(case: "K-1", canBeWrittenTo: true), from: .intake, about: "K-1" as CaseID)
        #expect(try bench.open(.copy).map(\.due) == [owed.due], "the clock it had")
        try bench.copySent(note)
        #expect(try bench.open(.copy).isEmpty)
    }

    @Test("R-036 R-073 of a talk with somebody who was neither reached nor can be written to no copy is owed")
    func nobodyThere() throws {
        let bench = try CallbackBench.small()
        try bench.register(canBeWrittenTo: false)
        for moment in ["2026-11-24T11:00+01:00", "2026-11-24T14:30+01:00", "2026-11-25T09:00+01:00"] as [Timestamp] {
            try bench.wait(until: moment)
            _ = try bench.ask(RecordAttempt(case: "K-1", result: .noAnswer), as: .caseworker)
        }
        _ = try bench.ask(RecordConversation.ending(.notReached), as: .caseworker)
        #expect(try bench.open(.copy).isEmpty)
    }

    @Test("R-055 a meeting is somewhere, only Notifier is told where for the letter, and no event says it")
    func place() throws {
        let bench = try CallbackBench.small()
        try bench.register()
        func wish(_ form: TalkForm, _ place: String?) -> Appoint {
            Appoint(
                case: "K-1", at: "2026-11-24T14:00+01:00", form: form, notice: .letter, everyDays: 7, place: place,
                isWished: true)
        }
        #expect(bench.refusal(of: wish(.meeting, nil), as: .caseworker) == "callback.place_missing")
        #expect(bench.refusal(of: wish(.meeting, "  "), as: .caseworker) == "callback.place_missing")
        for wrong in [String(repeating: "x", count: 201), "Rådhuset\nlokale 4"] {
            #expect(bench.refusal(of: wish(.meeting, wrong), as: .caseworker) == "callback.place_too_long")
        }
        let made = try bench.ask(wish(.meeting, "Ågade 3, hos borgeren"), as: .caseworker)
        #expect(try bench.owed().appointments.first?.place == "Ågade 3, hos borgeren")
        let read = ReadAppointment(appointment: made.appointment, version: 1)
        #expect(bench.refusal(of: read, as: .caseworker) != nil)
        let words = try bench.ask(read, by: .notifier)
        #expect(words == ReadAppointment.Reply(case: "K-1", place: "Ågade 3, hos borgeren", everyDays: 7))
        // Moved to another hour it stays where it was; moved to another place each version keeps its own.
        _ = try bench.ask(
            ChangeAppointment(
                case: "K-1", appointment: made.appointment, at: "2026-11-25T14:00+01:00", notice: .letter,
                reason: "Syg",
                isWished: true),
            as: .caseworker)
        _ = try bench.ask(
            ChangeAppointment(
                case: "K-1", appointment: made.appointment, at: "2026-11-26T14:00+01:00", notice: .letter,
                reason: "Ønsket", place: "Rådhuset", isWished: true),
            as: .caseworker)
        let places = try (1...3).map {
            try bench.ask(ReadAppointment(appointment: made.appointment, version: $0), by: .notifier).place
        }
        #expect(places == ["Ågade 3, hos borgeren", "Ågade 3, hos borgeren", "Rådhuset"])
        let said = try bench.database.rows("SELECT line FROM outbox") { $0.blob("line") }
        #expect(!said.contains { String(decoding: $0, as: UTF8.self).contains("gade 3") })
    }
}
