import CaseModel
import Testing

/// What comes back, what the citizen wishes, and who has the formal part.
extension CaseStateTests {
    @Test(
        "R-014 what an earlier release closed while others had a part opens again when they say that it is not theirs")
    func closedEarlier() throws {
        let closed = try Self.talk.after([Sample.filed(.solved, hasConsent: true), Sample.copied()]).state
        #expect(closed.isClosed)
        let back = try closed.after([.returnedToUs("X-1")])
        #expect(back.heard == [.reopened] && back.state.missing == [.newTalk])
        #expect(try closed.after([.takenElsewhere("X-1")]).state.isClosed)
        // Whoever has died is told nothing any more.
        let dead = try Self.talk.after([.citizenDied]).state
        #expect(try dead.after([.returnedToUs("X-1")]).state.isClosed)
    }

    @Test("R-014 a written answer that the citizen asks for is about what came back, too")
    func formalAfterReturn() throws {
        let back = try Self.talk.after([
            .sentOn("X-1"), Sample.filed(.solved, hasConsent: true), Sample.copied(), .returnedToUs("X-1"),
        ])
        #expect(back.state.missing == [.newTalk])
        #expect(try back.state.after([.wishFormal]).state.missing == [.handingOn, .formalReply])
    }

    @Test func `a case ends with the citizen's death, whatever was still owed`() throws {
        #expect(try Self.split.after([.citizenDied]).heard == [.closed(.died)])
        let contested = try Self.talk.after([Sample.filed(.solved), Sample.objected(), .citizenDied])
        #expect(contested.state.isClosed && contested.heard == [.closed(.died)])
    }

    @Test("R-008 the citizen's wish for formal handling wins before the call and after it")
    func wishes() throws {
        let before = try Self.talk.after([.wishFormal]).state
        #expect(before.missing == [.handingOn, .formalReply] && !before.record.mayGoFormal)
        #expect(try before.after([Sample.handedOn(), Sample.acknowledged(), .replySent]).heard == [.closed(.formal)])
        // Another talk was agreed; now it is not held.
        let agreed = try Self.talk.after([Sample.filed(.newTalk), Sample.copied()]).state
        #expect(agreed.missing == [.newTalk])
        #expect(try agreed.after([.wishFormal]).state.missing == [.handingOn, .formalReply])
        let split = try Self.split.after([.wishFormal]).state
        #expect(!split.missing.contains(.conversation))
        #expect(throws: CaseRefusal.caseClosed) { try Self.split.after([.citizenDied, .wishFormal]) }
    }

    @Test("R-008 only the named recipient acknowledges; another may be asked instead")
    func acknowledging() throws {
        let handed = try Self.formal.after([Sample.handedOn()]).state
        #expect(throws: CaseRefusal.notTheRecipient) { try handed.after([.acknowledge("H-1", by: Sample.caller)]) }
        #expect(throws: CaseRefusal.handoverUnknown) { try handed.after([Sample.acknowledged("H-9")]) }
        let other = try handed.after([Sample.handedOn("H-2", insteadOf: "H-1")]).state
        #expect(throws: CaseRefusal.handoverUnknown) { try other.after([Sample.acknowledged("H-1")]) }
        #expect(try other.after([Sample.acknowledged("H-2"), .replySent]).state.isClosed)
    }

    @Test("R-008 a talk that goes on formally after a reply needs a reply of its own")
    func replyAnew() throws {
        let state = try Self.split.after([
            Sample.handedOn(), Sample.acknowledged(), .replySent, Sample.filed(.stopped), Sample.copied(),
        ]).state
        #expect(state.missing == [.formalReply])
        let handed = try state.after([Sample.handedOn("H-2"), .replySent]).state
        #expect(handed.missing == [.acknowledgement("H-2", from: Sample.recipient)])
    }

    @Test func `a formal reply presupposes a recipient, and an acknowledgement elsewhere that it was misrouted`() {
        #expect(throws: CaseRefusal.notOnFormalTrack) { try Self.talk.after([.replySent]) }
        #expect(throws: CaseRefusal.notMisrouted) { try Self.talk.after([.acknowledgeElsewhere]) }
    }

    @Test(
        arguments: [
            Sample.handedOn(), Sample.acknowledged(), .replySent, .withdrawInWriting, .findMisrouted,
            .acknowledgeElsewhere,
            .citizenDied, .fellAway,
        ] as [CaseState.Input])
    func `nothing can be asked for in a closed case`(input: CaseState.Input) throws {
        let closed = try Self.talk.after([Sample.filed(.solved, hasConsent: true), Sample.copied()]).state
        #expect(throws: CaseRefusal.caseClosed) { try closed.after([input]) }
    }
}
