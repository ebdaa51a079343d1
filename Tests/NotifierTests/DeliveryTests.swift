import CaseModel
import NotifierCore
import NotifierShell
import Support
import Testing

/// What becomes of a document after it has left: what is told twice, and what cannot be true.
@Suite struct DeliveryTests {
    private static let day: Timestamp = "2025-03-05T10:00+01:00"

    private func delivery(_ state: DeliveryState, by channel: LetterChannel = .digitalPost) -> Delivery {
        Delivery(letter: "L-1", channel: channel, document: "d", state: state, since: "2025-03-04T10:00+01:00")
    }

    private func evidence(_ source: DeliveryEvidence.Source = .receipt) -> DeliveryEvidence {
        DeliveryEvidence(source, code: "c", at: Self.day)
    }

    @Test func `what is told twice changes nothing, not even since when`() throws {
        for (state, input) in [
            (DeliveryState.received, DeliveryInput.received), (.refused, .refused), (.bounced, .bounced),
            (.uncertain, .uncertain), (.spooled, .laid),
        ] {
            let known = delivery(state)
            #expect(try known.transition(input, evidence(), at: Self.day) == known)
        }
    }

    @Test func `what was taken can come back, and then its address is to be put right`() throws {
        let back = try delivery(.received, by: .paper).transition(.bounced, evidence(.person), at: Self.day)
        #expect(back.state == .bounced && back.since == Self.day && back.evidence?.source == .person)
        #expect(back.next(at: Self.day) == .correctAddress)
    }

    @Test func `what may have gone out is for a person to look at, and never goes by itself`() throws {
        let cut = try delivery(.queued, by: .staffMail).transition(.uncertain, evidence(.server), at: Self.day)
        #expect(cut.next(at: Self.day) == .look)
        #expect(throws: NotifierRefusal.contradictsDelivery) {
            try cut.transition(.laid, evidence(.spool), at: Self.day)
        }
    }

    @Test func `what a mailbox would not take must go another way that a person finds`() throws {
        let refused = try delivery(.spooled).transition(.refused, evidence(), at: Self.day)
        #expect(refused.next(at: Self.day) == .chooseAnotherWay)
        #expect(throws: NotifierRefusal.contradictsDelivery) {
            try refused.transition(.received, evidence(), at: Self.day)
        }
    }

    @Test func `what came back and is with the citizen after all has come, on a person's word alone`() throws {
        for state in [DeliveryState.refused, .bounced] {
            let come = try delivery(state).transition(.cameAfterAll, evidence(.person), at: Self.day)
            #expect(come.state == .received && come.next(at: Self.day) == .nothing)
        }
        #expect(throws: NotifierRefusal.contradictsDelivery) {
            try delivery(.spooled).transition(.cameAfterAll, evidence(.person), at: Self.day)
        }
    }

    @Test func `a citizen who has got a letter gets another copy, and a colleague no second message`() throws {
        for channel in [LetterChannel.paper, .digitalPost] {
            #expect(delivery(.received, by: channel).maySendAgain)
        }
        for channel in [LetterChannel.staffMail, .nudge] { #expect(!delivery(.received, by: channel).maySendAgain) }
    }

    @Test func `a receipt that has not come in its time is asked for`() {
        let spooled = delivery(.spooled)
        #expect(spooled.next(at: "2025-03-05T09:59+01:00", patience: 86_400_000) == .nothing)
        #expect(spooled.next(at: Self.day, patience: 86_400_000) == .askForReceipt)
        #expect(spooled.next(at: Self.day) == .nothing)
    }

    @Test(arguments: DeliveryInput.allCases)
    func `nothing that is told of a replaced document brings it back`(input: DeliveryInput) {
        let known = delivery(.replaced)
        #expect(((try? known.transition(input, evidence(), at: Self.day)) ?? known) == known)
    }

    @Test func `a document's identifier is a UUID of version 4, the same for the same letter`() {
        let uuid = DocumentID.uuid(Array(repeating: 0xFF, count: 32))
        #expect(uuid == "ffffffff-ffff-4fff-bfff-ffffffffffff")
        #expect(DocumentID.uuid(Array(0..<32)) == "00010203-0405-4607-8809-0a0b0c0d0e0f")
    }

    @Test("R-073 a letter's row says by which way it goes and that it lies ready")
    func rows() throws {
        let desk = try Desk()
        try desk.register(route: .formal)
        try desk.ping()
        let rows = try desk.letters().map(\.delivery)
        #expect(rows.map { $0?.channel } == [.paper, .staffMail])
        #expect(rows.map { $0?.state } == [.spooled, .spooled])
        #expect(rows.map { $0?.evidence?.source } == [.spool, .spool])
    }
}
