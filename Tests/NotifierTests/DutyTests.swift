import CaseModel
import NotifierCore
import Testing

private let monday: Timestamp = "2026-11-23T09:00+01:00"
private let later: Timestamp = "2026-11-23T09:10+01:00"
private let tuesday: Timestamp = "2026-11-24T09:00+01:00"

extension Duty {
    fileprivate static let receipt = Duty(
        Matter(Receipt(case: "K-1", received: monday, kind: .complaint, route: .callback)),
        .awaitingPromise(until: "2026-11-23T10:00+01:00"), since: monday)
    fileprivate static let copy = Duty(
        Matter(NoteCopy(case: "K-1", note: "N-1", version: 1, by: tuesday)), .gathering(.note), since: monday)
    fileprivate static let ping = Duty(
        Matter(
            Ping(
                case: "K-1", callback: "C-1", stage: .nearLimit, to: "P-1", due: tuesday, validUntil: tuesday)),
        .gathering(.address), since: monday)
    fileprivate static let prompt = Duty(
        Matter(
            Prompt(
                prompt: "T-1", kind: .oneToOne, stage: .first, to: "P-1", by: tuesday, validUntil: tuesday)),
        .gathering(.address), since: monday)

    fileprivate func after(_ inputs: DutyInput..., at now: Timestamp = later) throws -> Duty {
        try inputs.reduce(self) { try $0.transition($1, at: now).next }
    }
}

@Test("R-014 a receipt waits to say when we ring, and then says it")
func promise() throws {
    let decision = try Duty.receipt.transition(.promised(tuesday), at: later)
    #expect(decision.next.state == .gathering(.recipient))
    #expect(decision.acts == [.fetch(.recipient)])
    let letter = try #require(decision.next.matter.letter as? Receipt)
    #expect(letter.ringsBefore == tuesday)
}

@Test("R-014 a receipt whose promise does not come leaves without it after an hour")
func noPromise() throws {
    #expect(try Duty.receipt.after(.timePassed).state == .awaitingPromise(until: "2026-11-23T10:00+01:00"))
    #expect(try Duty.receipt.after(.timePassed, at: "2026-11-23T10:00+01:00").state == .gathering(.recipient))
}

@Test("R-014 a promise that comes while the address is still being fetched is told of all the same")
func latePromise() throws {
    let gathering = try Duty.receipt.after(.timePassed, at: "2026-11-23T10:00+01:00")
    for duty in [gathering, try gathering.after(.refused(code: "intake.no_address"))] {
        let next = try duty.after(.promised(tuesday), at: tuesday)
        #expect(next.state == duty.state)
        let letter = try #require(next.matter.letter as? Receipt)
        #expect(letter.ringsBefore == tuesday)
    }
}

@Test func `a copy is written when the note and then the address have been fetched`() throws {
    let withNote = try Duty.copy.transition(.fetched(.note), at: later)
    #expect(withNote.acts == [.fetch(.recipient)])
    #expect(try withNote.next.after(.fetched(.recipient)).state == .started)
}

@Test func `a written letter is announced, and its words are kept no longer than needed`() throws {
    let decision = try Duty.copy.after(.fetched(.note), .fetched(.recipient)).transition(
        .written(digest: "ab"), at: later)
    #expect(decision.next.state == .done(digest: "ab"))
    #expect(decision.acts == [.announce(digest: "ab"), .forgetWords])
}

@Test func `what has been sent is never sent, dropped or announced again`() throws {
    let sent = try Duty.ping.after(.fetched(.address), .fetched(.stillDue), .written(digest: "ab"))
    let inputs: [DutyInput] = [
        .timePassed, .promised(tuesday), .superseded, .fetched(.address), .noLongerDue, .colleagueLeft,
        .refused(code: "x"), .written(digest: "cd"), .notWritten(code: "x"), .resumed(isWritten: false), .setAside,
        .takenUp(canBeWrittenTo: true),
    ]
    for input in inputs {
        let decision = try sent.transition(input, at: tuesday)
        #expect(decision.next == sent)
        #expect(decision.acts.isEmpty)
    }
}

@Test func `a ping about a call that is no longer owed is not sent`() throws {
    #expect(try Duty.ping.after(.fetched(.address), .noLongerDue).state == .dropped(.noLongerDue))
}

@Test(arguments: [Duty.ping, .prompt])
func `a message that would come too late to be true is not sent`(duty: Duty) throws {
    #expect(try duty.after(.timePassed, at: tuesday).state == .dropped(.tooLate))
    #expect(try duty.after(.fetched(.address), at: tuesday).state == .dropped(.tooLate))
    #expect(duty.wake == tuesday)
}

@Test func `a message to somebody who has left is not sent`() throws {
    #expect(try Duty.prompt.after(.colleagueLeft).state == .dropped(.colleagueLeft))
}

@Test func `a full disk makes a letter wait for all to see, and nothing is lost`() throws {
    let started = try Duty.copy.after(.fetched(.note), .fetched(.recipient))
    let decision = try started.transition(.notWritten(code: "spool.full"), at: later)
    #expect(decision.next.state == .started)
    #expect(decision.next.trouble == "spool.full")
    #expect(decision.acts.isEmpty)
    #expect(try decision.next.after(.written(digest: "ab")).trouble == nil)
}

@Test func `a ping that could not be written is asked about anew before it is tried again`() throws {
    let started = try Duty.ping.after(.fetched(.address), .fetched(.stillDue))
    let decision = try started.transition(.notWritten(code: "spool.full"), at: later)
    #expect(decision.next.state == .gathering(.stillDue))
    #expect(decision.next.trouble == "spool.full")
    #expect(decision.acts == [.fetch(.stillDue)])
    #expect(try started.after(.notWritten(code: "spool.full"), at: tuesday).state == .dropped(.tooLate))
}

@Test func `after a stop, a ping that is not in its folder is asked about anew; one that is there stays`() throws {
    let started = try Duty.ping.after(.fetched(.address), .fetched(.stillDue))
    #expect(try started.after(.resumed(isWritten: false)).state == .gathering(.stillDue))
    #expect(try started.after(.resumed(isWritten: true)) == started)
    #expect(try started.after(.resumed(isWritten: false), at: tuesday).state == .dropped(.tooLate))
}

@Test func `a copy that a newer version has overtaken is not sent, unless it is on its way`() throws {
    #expect(try Duty.copy.after(.superseded).state == .dropped(.superseded))
    #expect(try Duty.copy.after(.fetched(.note), .fetched(.recipient), .superseded).state == .started)
}

@Test func `a refused address waits for a person, who can have it tried again from the beginning`() throws {
    let waiting = try Duty.copy.after(.fetched(.note), .refused(code: "intake.no_address"))
    #expect(waiting.state == .needsPerson(code: "intake.no_address"))
    let decision = try waiting.transition(.retried, at: tuesday)
    #expect(decision.next.state == .gathering(.note))
    #expect(decision.acts == [.fetch(.note)])
}

@Test func `only what waits for a person can be tried again`() {
    #expect(throws: NotifierRefusal.nothingToRetry) { try Duty.copy.transition(.retried, at: later) }
}

@Test("R-073 a copy that has not left by its day is late for all to see")
func late() throws {
    #expect(!Duty.copy.isLate(at: later))
    #expect(Duty.copy.isLate(at: tuesday))
    let sent = try Duty.copy.after(.fetched(.note), .fetched(.recipient), .written(digest: "ab"))
    #expect(!sent.isLate(at: tuesday))
}

@Test func `an answer to something else than what is asked for changes nothing`() throws {
    #expect(try Duty.copy.after(.fetched(.recipient)) == Duty.copy)
}
