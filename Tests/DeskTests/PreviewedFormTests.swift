import CaseModel
import DeskAnswers
import DeskCore
import Support
import Testing
import Wording

/// What is typed into a form, as the letter that is looked at before it is sent.
@Suite struct PreviewedFormTests {
    private func letter(
        _ form: PreviewedForm, _ answers: Answers, points: [String] = []
    ) throws(FieldFaults) -> LetterDraft {
        try form.letter(
            answers, about: "K-1", PreviewSurroundings(points: points, name: "Mette Rønne"), at: monday)
    }

    @Test func `an hour that is changed, or called off, is looked at as the citizen will read of it`() throws {
        let typed = Answers([
            "appointment": "A-1", "change-form": "meeting", "change-reason": "Vi er syge.", "change-day": "24",
            "change-month": "11", "change-year": "2026", "change-hour": "10", "change-minute": "30",
            "place-before": "Rådhuset", "every-before": "14", "hour-before": "1763976600000",
        ])
        #expect(
            try letter(.changedHour, typed)
                == .appointment(
                    .meeting, at: "2026-11-24T10:30+01:00", isChange: true, place: "Rådhuset", everyDays: 14,
                    before: Timestamp(milliseconds: 1_763_976_600_000)))
        let off = Answers(["appointment": "A-1", "change-form": "call", "change-reason": "Vi er syge."])
        #expect(
            try letter(.changedHour, off) == .appointment(.call, at: nil, isChange: true, place: nil, everyDays: nil))
    }

    @Test
    func `what is sent on is looked at with the words of the points that go, and without any when all of it goes`()
        throws
    {
        let typed = Answers([
            "authority": "Ankestyrelsen", "sent-to": "ast@eksempel.invalid", "forward-reason": "De afgør det.",
            "forward-point": "2",
        ])
        let points = ["Ventede længe", "Selve afslaget"]
        #expect(
            try letter(.forwarding, typed, points: points)
                == .forwarded(
                    authority: "Ankestyrelsen", sentTo: "ast@eksempel.invalid", reason: "De afgør det.",
                    points: ["Selve afslaget"], sent: nil))
        guard case .forwarded(_, _, _, let gone, _) = try letter(.forwarding, typed, points: ["A"]) else { return }
        #expect(gone == [], "a point that is none is not sent on")
    }

    @Test("R-072 the letter is looked at as of a talk with whoever it was held with")
    func spokenWith() {
        let through = Answers(["caller": "2", "outcome": "solved"])
        #expect(PreviewedForm.note.spokenWith(through, nil) == 2 && PreviewedForm.talk.spokenWith(through, nil) == 2)
        #expect(PreviewedForm.note.spokenWith(Answers(["caller": CallerForm.citizen]), nil) == nil)
        #expect(PreviewedForm.note.spokenWith(Answers(["caller": "2", "outcome": "notReached"]), nil) == nil)
        #expect(PreviewedForm.reply.spokenWith(through, nil) == nil)
        let row = NoteRow(
            case: "K-1", callback: nil, note: "N-1", version: 1, by: "P-1", spokenAt: monday, filedAt: monday,
            outcome: nil, hasConsent: false, recognised: Recognition(how: .knownNumber, representative: 1))
        #expect(PreviewedForm.addition.spokenWith(Answers([]), row) == 1)
    }

    @Test func `a talk with a mediator is looked at once its ground is chosen`() throws {
        let ground = try #require(MediationGround.allCases.first)
        #expect(try letter(.mediation, Answers(["ground": ground.rawValue])) == .mediation(ground))
        #expect(throws: FieldFaults.self) { try letter(.mediation, Answers([])) }
    }

    @Test(arguments: PreviewedForm.allCases)
    func `what was typed is found again where the form stands`(form: PreviewedForm) {
        #expect(!form.place(about: "O-1").isEmpty)
        let ofCase: [PreviewedForm] = [
            .note, .receipt, .appointment, .reply, .extension, .changedHour, .forwarding, .talk,
        ]
        #expect(form.draft(in: "K-1", about: "O-1").hasSuffix(ofCase.contains(form) ? "K-1" : "O-1"))
    }
}
