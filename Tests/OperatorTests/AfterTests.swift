import CaseModel
import OperatorCore
import Testing

/// `genklang after`, `mediation` and `reparation` without a bus: what is asked for, and how it is written.
struct AfterCommandTests {
    private let colleagues = Colleagues.invented

    @Test("R-128 R-129 R-130 a meeting is looked back upon with its questions, notes and all")
    func meeting() throws {
        let wish = try RecordMeeting(
            options(
                .afterMeeting, "K-1", "--held-at", "2026-11-23T10:00", "--explained", "Hvad der skete", "--contact",
                "Mette Rønne", "--answer", "weOweSomething|yes|et svar | på brevet", "--answer", "weListened|partly"),
            colleagues)
        #expect((wish.case, wish.contact, wish.explained) == ("K-1", "P-1", "Hvad der skete"))
        #expect(
            wish.answers == [
                MeetingAnswer(question: .weOweSomething, verdict: .yes, note: "et svar | på brevet"),
                MeetingAnswer(question: .weListened, verdict: .partly),
            ])
        let fault = #expect(throws: UsageFault.self) {
            try RecordExperience(options(.afterMet, "K-1", "--answer", "respect"))
        }
        #expect(fault?.description.contains("respect listening fairness") == true)
    }

    @Test("R-095 R-096 R-131 a mediation is offered, answered, held and followed up")
    func mediation() throws {
        let offer = try OfferMediation(options(.mediationOffer, "K-1", "--ground", "locked", "--oral"))
        #expect((offer.ground, offer.isOral) == (.locked, true))
        #expect(try !AnswerMediation(options(.mediationAnswer, "B-1", "no")).isAccepted)
        #expect(throws: UsageFault.self) { try AnswerMediation(options(.mediationAnswer, "B-1", "måske")) }
        let declined = try DeclineMediating(options(.mediationMediatorDeclined, "B-1", "--mediator", "Konfliktrådet"))
        #expect((declined.mediation, declined.mediator) == ("B-1", "Konfliktrådet"))
        let held = try HoldMediation(
            options(
                .mediationHeld, "B-1", "--held-at", "2026-11-23T10:00", "--mediator", "Konfliktrådet",
                "--free-of-case-work", "--agreed", "--plan", "Ring hver uge", "--follow-up", "2026-12-23"), colleagues)
        #expect(held.isFreeOfCaseWork && held.isAgreed && held.followUpBy == "2026-12-23" && held.colleague == nil)
        let one = try #require(colleagues.people.first)
        let ours = try HoldMediation(
            options(.mediationHeld, "B-1", "--held-at", "2026-11-23T10:00", "--mediator", "v. \(one.name)"), colleagues)
        #expect(ours.colleague == one.person, "whoever is named is that colleague")
    }

    @Test("R-132 R-133 R-135 a reparation is proposed with what it rests on, and decided with a reason")
    func reparation() throws {
        let proposed = try ProposeReparation(
            options(
                .reparationPropose, "K-1", "--ground", "wrongGuidance", "--loss", "economic", "--clearly-established",
                "--basis", "Forvaltningsloven § 7", "--acknowledged", "Vi sagde noget forkert"))
        #expect(proposed.isClearlyEstablished && proposed.reachesBackTo == nil && proposed.loss == .economic)
        let decided = try DecideReparation(
            options(
                .reparationDecide, "G-1", "yes", "--reason", "Klart", "--told-on", "2026-11-23", "--giver",
                "Mette Rønne",
                "--give-by", "2026-12-01"), colleagues)
        #expect((decided.giver, decided.giveBy) == ("P-1", "2026-12-01"))
        #expect(decided.isGranted && decided.words == nil && decided.toldOn == "2026-11-23")
        #expect(throws: UsageFault.self) { try DecideReparation(options(.reparationDecide, "G-1", "yes"), colleagues) }
        let given = try GiveReparation(options(.reparationGiven, "G-1", "--on", "2026-11-30"))
        #expect(given.givenOn == "2026-11-30")
    }

    @Test("R-113 R-116 a review is given its meeting, and its three questions are answered at once")
    func review() throws {
        let meeting = try BookReview(
            options(.learningMeet, "R-1", "--at", "2026-12-01T10:00", "--with", "Mette Rønne"), colleagues)
        #expect((meeting.people, meeting.at) == (["P-1"], "2026-12-01T10:00+01:00"))
        let check = try CheckReview(
            options(
                .learningCheck, "R-1", "--answer", "rulesFollowed|no|fristen", "--answer", "decisionsRight|yes",
                "--answer", "situationUnderstood|unknown"))
        #expect(check.answers.map(\.verdict) == [.no, .yes, .unknown] && check.answers[0].note == "fristen")
    }

    @Test("R-095 R-132 what was done is shown with the numbers that the next command takes")
    func table() {
        let reply = ShowAftermath.Reply(
            meetings: [],
            mediations: [
                MediationRow(mediation: "B-1", ground: .locked, state: .offered, offeredAt: "2026-11-23T09:00+01:00")
            ],
            reparations: [
                ReparationRow(
                    reparation: "G-1", ground: .wrongGuidance, loss: .economic, state: .proposed,
                    legalBasis: "Lov", reachesBackTo: nil, acknowledgement: "Vi tog fejl", proposedBy: "P-1",
                    proposedAt: "2026-11-23T09:00+01:00", reason: nil)
            ], experience: [ExperienceLine(question: .respect, answer: .yes)])
        let text = AfterTables.show(reply, colleagues)
        for part in ["B-1", "tilbudt", "G-1", "foreslået", "Mette Rønne", "Blev du mødt med respekt? ja"] {
            #expect(text.contains(part), "\(part) is missing")
        }
        let nothing = ShowAftermath.Reply(meetings: [], mediations: [], reparations: [], experience: nil)
        #expect(AfterTables.show(nothing, colleagues) == "Der er intet at vise.\n")
    }
}
