import CaseModel
import LearningCore
import Testing

@Suite struct `After a conflict` {
    let now: Timestamp = "2026-11-23T10:00+01:00"

    private func meeting(contact: PersonID? = "P-1", explained: String = "Vi gik det igennem") -> RecordMeeting {
        RecordMeeting(
            case: "K-1", heldAt: now, explained: explained, contact: contact,
            answers: [
                MeetingAnswer(question: .weListened, verdict: .yes),
                MeetingAnswer(question: .weOweSomething, verdict: .no),
            ])
    }

    @Test("R-129 no meeting is looked back upon before the citizen was told whom to turn to")
    func contact() throws {
        #expect(throws: AfterRefusal.contactMissing) { try AfterMeeting.checked(meeting(contact: nil), at: now) }
        #expect(try AfterMeeting.checked(meeting(), at: now).map(\.question) == [.weOweSomething, .weListened])
    }

    @Test("R-128 R-130 the course was explained, and each of the eleven questions is answered at most once")
    func questions() {
        #expect(MeetingQuestion.allCases.count == 11)
        #expect(throws: AfterRefusal.explanationMissing) { try AfterMeeting.checked(meeting(explained: " "), at: now) }
        #expect(throws: AfterRefusal.meetingAhead) { try AfterMeeting.checked(meeting(), at: now.adding(hours: -1)) }
        let twice = RecordMeeting(
            case: "K-1", heldAt: now, explained: "Ja", contact: "P-1",
            answers: [.init(question: .weListened, verdict: .yes), .init(question: .weListened, verdict: .no)])
        #expect(throws: AfterRefusal.answeredTwice) { try AfterMeeting.checked(twice, at: now) }
    }

    private func held(
        isNeutral: Bool = true, isNamed: Bool = true, isFree: Bool = true, isAgreed: Bool = true, hasPlan: Bool = true
    ) -> Mediation.Input {
        .held(
            Mediation.Held(
                isNeutral: isNeutral, isNamed: isNamed, isFreeOfCaseWork: isFree, isAgreed: isAgreed, hasPlan: hasPlan))
    }

    @Test("R-095 R-096 mediation is voluntary: offered, then accepted, and a no can come until it is held")
    func voluntary() throws {
        #expect(throws: AfterRefusal.mediationNotAccepted) { try Mediation.transition(.offered, held()) }
        #expect(throws: AfterRefusal.mediationNotAccepted) { try Mediation.transition(.declined, held()) }
        #expect(try Mediation.transition(.offered, .answered(isAccepted: true)) == .accepted)
        #expect(try Mediation.transition(.accepted, .answered(isAccepted: false)) == .declined)
        #expect(try Mediation.transition(.accepted, held()) == .agreed)
        #expect(try Mediation.transition(.accepted, held(isAgreed: false, hasPlan: false)) == .ended)
    }

    @Test("R-096 nothing of the case is handled at a mediation, and whoever mediates is neutral")
    func noCaseWork() {
        #expect(throws: AfterRefusal.mediationIsNoCaseWork) { try Mediation.transition(.accepted, held(isFree: false)) }
        #expect(throws: AfterRefusal.mediatorNotNeutral) { try Mediation.transition(.accepted, held(isNeutral: false)) }
        #expect(throws: AfterRefusal.mediatorMissing) { try Mediation.transition(.accepted, held(isNamed: false)) }
        let circle = CaseCircle(
            unit: "U-1", step: .red, isMethodCase: true, assigned: ["P-1"], involved: ["P-2"], about: ["P-3"])
        for party in ["P-1", "P-2", "P-3", "P-4"] as [PersonID] {
            #expect(!Mediation.isNeutral(party, in: circle, leader: ["P-4"]))
        }
        #expect(Mediation.isNeutral("P-9", in: circle, leader: ["P-4"]))
        #expect(Mediation.isNeutral(nil, in: circle, leader: ["P-4"]))
    }

    @Test("R-096 nobody was brought together before it was offered and said yes to")
    func days() throws {
        let offered: Timestamp = "2026-11-20T12:00+01:00"
        func check(_ held: Timestamp, accepted: Timestamp? = nil) throws(AfterRefusal) {
            try Mediation.checkDay(heldAt: held, offered: offered, accepted: accepted, at: now)
        }
        #expect(throws: AfterRefusal.heldBeforeYes) { try check("2026-11-19T23:59+01:00") }
        try check("2026-11-20T09:00+01:00")
        #expect(throws: AfterRefusal.heldBeforeYes) {
            try check("2026-11-20T13:00+01:00", accepted: "2026-11-21T09:00+01:00")
        }
        #expect(throws: AfterRefusal.mediationAhead) { try check(now.adding(hours: 1)) }
    }

    @Test("R-131 an understanding has a plan of how it is followed up, and the follow-up says what came of it")
    func followUp() throws {
        #expect(throws: AfterRefusal.planMissing) { try Mediation.transition(.accepted, held(hasPlan: false)) }
        #expect(throws: AfterRefusal.nothingSaid) { try Mediation.transition(.agreed, .followedUp(isSaid: false)) }
        #expect(try Mediation.transition(.agreed, .followedUp(isSaid: true)) == .followedUp)
        #expect(throws: AfterRefusal.nothingToFollowUp) { try Mediation.transition(.ended, .followedUp(isSaid: true)) }
    }

    private func reparation(
        _ ground: ReparationGround = .wrongGuidance, _ loss: LossKind = .economic, clear: Bool = true,
        basis: String = "Retssikkerhedsloven", back: CivilDay? = "2026-05-01", acknowledged: String = "Vi tog fejl"
    ) -> ProposeReparation {
        ProposeReparation(
            case: "K-1", ground: ground, loss: loss, isClearlyEstablished: clear, legalBasis: basis,
            reachesBackTo: back, acknowledgement: acknowledged)
    }

    private func check(_ wish: ProposeReparation) throws { try Reparation.check(wish, on: "2026-11-28") }

    @Test(
        "R-135 complaining alone never gives a better position, whatever else is written", arguments: LossKind.allCases)
    func complaintAlone(loss: LossKind) {
        #expect(throws: AfterRefusal.complaintGivesNoRight) {
            try check(reparation(.complaintAlone, loss, back: nil))
        }
    }

    @Test("R-133 R-132 a loss of money is made good only where our handling clearly caused it, with a ground in law")
    func economic() throws {
        #expect(throws: AfterRefusal.lossNotEstablished) { try check(reparation(clear: false)) }
        #expect(throws: AfterRefusal.legalBasisMissing) { try check(reparation(basis: " ")) }
        #expect(throws: AfterRefusal.reachesIntoTheFuture) {
            try check(reparation(back: "2026-11-29"))
        }
        try check(reparation(back: "2026-11-28"))
        try check(reparation())
    }

    @Test(
        "R-135 the ground in law is a law: neither the complaint in other words nor what was promised",
        arguments: [
            ("fordi borgeren klagede", AfterRefusal.basisIsTheComplaint),
            ("Borgeren er utilfreds med svaret", .basisIsTheComplaint),
            ("Vi lovede det i telefonen", .paragraphMissing),
            ("rimelighed", .paragraphMissing),
        ])
    func basis(text: String, refusal: AfterRefusal) {
        #expect(throws: refusal) { try check(reparation(basis: text)) }
    }

    @Test(
        "R-135 a law by its name or paragraph is a ground, also where the complaint is spoken of",
        arguments: [
            "SEL § 100", "Forvaltningsloven", "Efter forvaltningslovens § 7; klagen viser det", "aktivlov",
            "Dansk rets almindelige erstatningsregler", "Lovbekendtgørelse 809",
        ])
    func lawful(text: String) throws { try check(reparation(basis: text)) }

    @Test("R-135 also for what cannot be repaid the complaint is no ground")
    func personalComplaint() {
        #expect(throws: AfterRefusal.basisIsTheComplaint) {
            try check(reparation(.lateHandling, .personal, basis: "Han har klaget", back: nil))
        }
    }

    @Test("R-134 what cannot be repaid is met with acknowledgement, and nothing reaches back for it")
    func personal() throws {
        #expect(throws: AfterRefusal.acknowledgementMissing) {
            try check(reparation(.lateHandling, .personal, back: nil, acknowledged: ""))
        }
        #expect(throws: AfterRefusal.nothingToReachBackFor) {
            try check(reparation(.lateHandling, .personal))
        }
        try check(reparation(.lateHandling, .personal, clear: false, basis: "", back: nil))
    }

    @Test func `a reparation is decided once, with a reason`() throws {
        #expect(throws: AfterRefusal.decisionWithoutReason) {
            try Reparation.decided(.proposed, isGranted: true, hasReason: false)
        }
        #expect(try Reparation.decided(.proposed, isGranted: false, hasReason: true) == .refused)
        #expect(throws: AfterRefusal.alreadyDecided) {
            try Reparation.decided(.refused, isGranted: true, hasReason: true)
        }
    }

    private func row(_ topic: AssessmentTopic, next: CivilDay) -> AssessmentRow {
        AssessmentRow(
            assessment: "A-1", unit: "U-1", topic: topic, heldOn: "2025-01-31", nextBy: next, answers: [], agreed: "x",
            owner: "P-1")
    }

    @Test(
        "R-147 R-148 each level of risk is owed by every unit until it has been looked at, and again when its time is up"
    )
    func due() {
        let plan = AssessmentPlan()
        let due = plan.due([row(.riskTeam, next: "2026-01-31")], in: ["U-1"], on: "2026-01-31")
        #expect(due.map(\.topic) == [.riskWorkplace, .riskCitizens, .riskLoneWork, .riskFrames])
        let later = plan.due([row(.riskTeam, next: "2026-01-31")], in: ["U-1"], on: "2026-02-01")
        #expect(later.contains(AssessmentDue(unit: "U-1", topic: .riskTeam, since: "2026-01-31")))
        #expect(plan.next(.riskTeam, after: "2024-02-29") == "2025-02-28")
    }

    @Test(
        "R-149 R-151 R-152 R-153 R-155 R-156 every question of a topic is answered and something agreed",
        arguments: AssessmentTopic.allCases)
    func assessment(topic: AssessmentTopic) throws {
        func wish(_ answers: [String], agreed: String = "Vi øver os") -> RecordAssessment {
            RecordAssessment(
                unit: "U-1", topic: topic, heldOn: "2026-11-20", answers: answers, agreed: agreed, owner: "P-1")
        }
        let whole = Array(repeating: "Svar", count: topic.questions)
        try AssessmentPlan.check(wish(whole), on: "2026-11-23")
        #expect(throws: AfterRefusal.questionsMissing) {
            try AssessmentPlan.check(wish(whole.dropLast()), on: "2026-11-23")
        }
        #expect(throws: AfterRefusal.agreementMissing) {
            try AssessmentPlan.check(wish(whole, agreed: ""), on: "2026-11-23")
        }
        #expect(throws: AfterRefusal.heldInTheFuture) { try AssessmentPlan.check(wish(whole), on: "2026-11-19") }
    }
}
