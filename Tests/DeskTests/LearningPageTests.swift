import CaseModel
import DeskAnswers
import DeskCore
import DeskParts
import DeskShell
import Foundation
import Support
import Testing
import Web
import Wording

/// Læring, Tal and what comes after a conflict, as they are read.
struct LearningPageTests {
    let frame = Frame(
        name: "Lone Ågård", viewer: .lone, formToken: "form-token", current: "learning", path: ["laering"])
    let answers = Answers(["command": "D-7"])

    func review(_ state: ReviewState, answered: Int = 0, until: Timestamp? = nil) -> ReviewRow {
        ReviewRow(
            review: "R-1", case: "K-1", unit: "U-nord", cause: .redStep, state: state, opened: monday,
            waitsUntil: until, answered: answered, findings: 1, meetsAt: monday.adding(hours: 48))
    }

    func finding(_ state: FindingState, due: Timestamp = monday.adding(hours: -1)) -> FindingRow {
        FindingRow(
            finding: "F-1", text: "Skabelonen <rettes>", cause: .systemError, isPractice: true, owner: "P-mette",
            due: due,
            course: FindingCourse(
                review: "R-1", unit: "U-nord", state: state, since: monday, spread: .department, change: .template,
                said: "Rettet i går", reopenings: 1, cases: 3, told: 1, effectAt: monday))
    }

    func page(_ reply: ShowReview.Reply, chosen: Int? = nil) -> String {
        ReviewPage(frame: frame, reply: reply, staff: .north, answers: answers, chosen: chosen, now: monday).html.text
    }

    @Test("R-108 R-109 R-110 R-111 R-112 a review asks one question at a time, with what was answered in sight")
    func stepByStep() {
        let text = page(ShowReview.Reply(row: review(.underWay, answered: 2), answers: ["Et", "To"], findings: []))
        #expect(text.contains("Et") && text.contains("To"))
        #expect(text.components(separatedBy: "<textarea id=\"answer\"").count == 2)
        #expect(text.contains("name=\"step\" value=\"3\""))
        #expect(!text.contains("Afslut gennemgangen"))
        let anew = page(
            ShowReview.Reply(row: review(.underWay, answered: 2), answers: ["Et", "To"], findings: []), chosen: 1)
        #expect(anew.contains("name=\"step\" value=\"1\""))
        let whole = page(
            ShowReview.Reply(
                row: review(.underWay, answered: 5), answers: ["1", "2", "3", "4", "5"], findings: [finding(.open)],
                check: CheckQuestion.allCases.map { CheckAnswer(question: $0, verdict: .yes) }))
        #expect(whole.contains("Afslut gennemgangen") && whole.contains("Skabelonen &lt;rettes&gt;"))
    }

    @Test("R-113 a review that was let begin and waits again says both, until when, and offers to begin all the same")
    func waitsAgain() {
        let until = monday.adding(hours: 24)
        let reasons = "Vi begynder nu\nDe vil <gerne>"
        let again = page(
            ShowReview.Reply(row: review(.waits, until: until), answers: [], findings: [], openedBecause: reasons))
        #expect(again.contains(Wording.Desk.reviewWaits(until: Wording.moment(until))))
        #expect(again.contains("afventer nu igen: Vi begynder nu; De vil &lt;gerne&gt;"))
        #expect(again.contains(Wording.Desk.letBegin) && again.contains("name=\"reason\""))
        let begun = page(
            ShowReview.Reply(
                row: review(.ready), answers: [], findings: [], openedBecause: reasons, waitedFor: until))
        #expect(begun.contains("Åbnet før tid: ") && begun.contains("id=\"steps\""))
        #expect(begun.contains(Wording.Desk.meetingWaits(until: Wording.moment(until))))
        let closed = page(
            ShowReview.Reply(row: review(.closed, answered: 5), answers: [], findings: [], waitedFor: until))
        #expect(closed.contains(Wording.Desk.reopeningWaits(until: Wording.moment(until))))
    }

    @Test("R-107 a review of an incident leads to no case")
    func ofAnIncident() {
        let row = ReviewRow(
            review: "R-2", case: nil, unit: "U-nord", cause: .incident, state: .ready, opened: monday, waitsUntil: nil,
            answered: 0, findings: 0)
        let text = page(ShowReview.Reply(row: row, answers: [], findings: []))
        #expect(text.contains("nævner ingen sag") && !text.contains("/sager/"))
    }

    @Test("R-150 while a review is written its language is looked at: what happened, not how somebody is")
    func language() {
        let labelled = page(
            ShowReview.Reply(row: review(.underWay, answered: 1), answers: ["Borgeren var urimelig"], findings: []))
        #expect(labelled.contains("<h3>\(Wording.Desk.hintsHead)</h3>"))
        let told = page(
            ShowReview.Reply(row: review(.underWay, answered: 1), answers: ["Brevet kom for sent"], findings: []))
        #expect(!told.contains(Wording.Desk.hintsHead))
    }

    @Test(
        "R-113 R-146 a review that waits says until when, and lets a leader begin with a reason, not whom it waits for")
    func waits() {
        let text = page(
            ShowReview.Reply(row: review(.waits, until: monday.adding(hours: 48)), answers: [], findings: []))
        #expect(text.contains("Begynd alligevel") && text.contains("Afventer"))
        // Below it stand all the unit's colleagues, to be asked to the meeting.
        let above = text.components(separatedBy: "<summary>\(Wording.Desk.book)")[0]
        #expect(!above.contains("Mette") && !text.contains("textarea id=\"answer\""))
    }

    @Test func `Læring says what waits for whoever reads it, and each silent part says so`() {
        let page = LearningPage(
            frame: frame,
            reviews: .heard(
                ListReviews.Reply(reviews: [review(.ready), review(.waits, until: monday)], hasMore: true)),
            mine: .heard([finding(.open)]),
            findings: .heard(ListFindings.Reply(findings: [finding(.done)], hasMore: true)),
            due: .heard([AssessmentDue(unit: "U-nord", topic: .riskTeam, since: nil)]), staff: .north, now: monday
        ).html.text
        #expect(page.contains("Datoen er passeret") && page.contains("aldrig set på"))
        #expect(page.contains("Der er flere end de hundrede nyeste."))
        let silent = LearningPage(
            frame: frame, reviews: .silent, mine: .silent, findings: .silent, due: .silent, staff: NameBook(),
            now: monday
        ).html.text
        #expect(silent.contains("kan ikke vises lige nu"))
    }

    @Test("R-108 reviews are told apart by the case and the day the complaint came, and each stands once")
    func toldApart() {
        let row = ReviewRow(
            review: "R-9", case: "K-9", unit: "U-nord", cause: .formal, state: .ready, opened: monday, waitsUntil: nil,
            answered: 0, findings: 0, meetsAt: monday.adding(hours: -48), received: "2026-11-02T10:00+01:00")
        let text = LearningPage(
            frame: frame, reviews: .heard(ListReviews.Reply(reviews: [row])), mine: .heard([]),
            findings: .heard(ListFindings.Reply(findings: [], hasMore: false)), due: .heard([]), staff: .north,
            now: monday
        ).html.text
        #expect(text.contains("Gennemgang af sag K-9: gik videre formelt"))
        #expect(text.contains("Klagen kom 2. november 2026."))
        #expect(text.components(separatedBy: "/laering/gennemgang/R-9").count == 2)
        #expect(text.contains("Mødet var aftalt til") && !text.contains("I mødes"))
    }

    @Test("R-117 what others in the units have not done in time waits for their leader, on Læring and on Holdet")
    func overdueOfOthers() {
        func page(_ mine: [FindingRow]) -> String {
            LearningPage(
                frame: frame, reviews: .heard(ListReviews.Reply(reviews: [])), mine: .heard(mine),
                findings: .heard(ListFindings.Reply(findings: [], hasMore: false)), due: .heard([]),
                overdue: [finding(.open)], staff: .north, now: monday
            ).html.text
        }
        #expect(page([]).contains("Mette Rønne. <span class=\"late\">Datoen er passeret"))
        #expect(page([finding(.open)]).components(separatedBy: "/laering/punkt/F-1").count == 2, "once, as one's own")
        func board(_ count: Int) -> String {
            let reply = ListLearningDuties.Reply(
                rows: [], leftOut: 0, findings: count, findingsDue: count > 0 ? monday.adding(hours: -24) : nil)
            return LearningWaitingPart(reply: .heard(reply), names: [:], now: monday).team.text
        }
        #expect(board(1).contains("1 læringspunkt i enheden er over tiden. Det skulle"))
        #expect(board(3).contains("3 læringspunkter i enheden er over tiden. Det første skulle"))
        #expect(board(0).isEmpty)
    }

    func figures(least: Int? = nil) -> Figures {
        let spread = Spread(
            count: .number(20), meanMinutes: 24_480, medianMinutes: nil,
            buckets: [.init(underDays: 3, count: .number(15)), .init(underDays: nil, count: .hidden)])
        let track = TrackFigures(received: .number(20), closed: .number(20), open: .number(0), handling: spread)
        return Figures(
            from: "2026-01-01", to: "2026-06-30", isExample: false, received: .number(40), method: track, others: track,
            excluded: [ExcludedFigure(ground: .wish, count: .number(20))],
            calls: CallFigures(
                inTime: .number(15), late: .number(5), none: .number(0), elapsed: spread, within24Hours: .hidden),
            talks: TalkFigures(closedAfterTalk: .number(15), wentFormal: .number(5), neither: .number(0)),
            objections: ObjectionFigures(cases: .few, answered: .hidden, unanswered: .hidden, reopened: .number(0)),
            copies: spread, repeats: .number(0),
            experience: [ExperienceFigure(question: .respect, yes: .hidden, partly: .number(0), no: .hidden)])
    }

    @Test("R-159 R-168 Tal shows the method's complaints and all others, each picture with its table, few as few")
    func tal() {
        let text = FiguresPage(
            frame: frame, figures: .heard(figures()), against: .heard(figures()), staff: .north, asked: Answers()
        ).html.text
        #expect(text.contains("De andre: gennemsnit") && text.contains("17,0 dage"))
        #expect(text.contains("<td>få</td>") && text.contains("<td>skjult</td>"))
        #expect(text.components(separatedBy: "class=\"chart\" role=\"img\"").count == 5)
        #expect(text.contains("<summary>Tabel: Første opkald</summary>"), "the picture stands, its numbers are folded")
        #expect(text.components(separatedBy: "<table").count >= 5)
        #expect(text.contains("Billedet viser ") && text.contains("Det, der sammenlignes med, står i tabellen."))
        let alone = FiguresPage(frame: frame, figures: .heard(figures()), against: nil, staff: .north, asked: Answers())
        #expect(!alone.html.text.contains("Billedet viser"), "there is nothing beside it")
        let example = FiguresPage(
            frame: frame, figures: .heard(figures()), against: nil, staff: NameBook(),
            asked: Answers(["eksempel": "1"])
        ).html.text
        #expect(example.contains("Eksempel.") && !example.contains("<form method=\"get\""))
        let silent = FiguresPage(frame: frame, figures: .silent, against: .silent, staff: .north, asked: Answers())
        #expect(silent.html.text.contains("kan ikke vises lige nu"))
    }

    @Test func `causes and assessments are read in tables and lists, a number that is not told as hidden`() {
        let counts = CauseClass.allCases.map { _ in Count.hidden }
        let table = CauseTable(
            dimension: .channel, lines: [.init(key: "phone", counts: counts, total: .number(9))], totals: counts)
        let causes = CausesPage(
            frame: frame, reply: .heard(ShowCauses.Reply(tables: [table])), staff: .north, asked: Answers()
        ).html.text
        #expect(causes.contains("<td>skjult</td>") && causes.contains("9"))
        let row = AssessmentRow(
            assessment: "A-1", unit: "U-nord", topic: .feedback, heldOn: "2026-11-01", nextBy: "2027-11-01",
            answers: ["a", "b", "c"], agreed: "Vi øver", owner: "P-lone")
        let due = AssessmentDue(unit: "U-nord", topic: .riskLoneWork, since: "2026-01-01")
        let all = AssessmentsPage(
            frame: frame, reply: .heard(ListAssessments.Reply(latest: [row], due: [due])), staff: .north
        ).html.text
        #expect(all.contains("Vi øver") && all.contains("Jobcenter Nord"))
        let many = AssessmentsPage(
            frame: frame,
            reply: .heard(ListAssessments.Reply(latest: [row.withoutWords], due: [due], hasMore: true)), staff: .north
        ).html.text
        #expect(!many.contains("Vi øver") && many.contains("/laering/vurderinger?enhed=U-nord"))
        #expect(many.contains("Der er flere end her."))
        for topic in AssessmentTopic.allCases {
            let page = AssessPage(frame: frame, topic: topic, staff: .north, answers: answers).html.text
            #expect(page.components(separatedBy: "<textarea").count == topic.questions + 2)
        }
    }

    @Test(
        "R-129 R-130 R-096 R-135 after a conflict: whom to turn to, what we owe, a voluntary mediation, a guarded reparation"
    )
    func aftermath() {
        let mediations = MediationState.allCases.map { state in
            MediationRow(
                mediation: "B-1", ground: .locked, state: state, offeredAt: monday, heldAt: monday,
                mediator: "Center for mægling", plan: "Vi ringer", followUpBy: "2026-12-01")
        }
        let reply = ShowAftermath.Reply(
            meetings: [
                MeetingRow(
                    meeting: "M-1", heldAt: monday, explained: "Vi gik det igennem", contact: "P-mette",
                    answers: [
                        MeetingAnswer(question: .weListened, verdict: .yes),
                        MeetingAnswer(question: .weOweSomething, verdict: .partly, note: "Svar om rampen"),
                    ], by: "P-lone")
            ], mediations: mediations,
            reparations: [
                ReparationRow(
                    reparation: "G-1", ground: .wrongGuidance, loss: .economic, state: .proposed, legalBasis: "Loven",
                    reachesBackTo: "2026-05-01", acknowledgement: "Vi tog fejl", proposedBy: "P-mette",
                    proposedAt: monday, reason: nil)
            ], experience: [ExperienceLine(question: .respect, answer: .yes)])
        let text = AftermathPage(
            frame: frame, id: "K-1", reply: .heard(reply), staff: .north, answers: answers
        ).html.text
        #expect(text.contains("Borgeren kan kontakte Mette Rønne") && text.contains("Giv den ikke"))
        #expect(text.contains("delvist: Svar om rampen") && text.contains(Wording.Desk.meetingOwed))
        #expect(text.contains("href=\"/sager/K-1/skylder\"") && !text.contains(Wording.Desk.meetingLearned))
        #expect(text.contains("name=\"weOweSomething-note\""))
        #expect(text.contains("frivillig") && text.contains("Borgeren siger nej"))
        let none = AftermathPage(
            frame: frame, id: "K-1",
            reply: .heard(ShowAftermath.Reply(meetings: [], mediations: [], reparations: [], experience: nil)),
            staff: .north, answers: answers)
        #expect(none.html.text.contains("Tilbyd mægling"))
    }

    @Test("R-095 who has said no to mediating stands there, with a form for the next while one is to be asked")
    func mediatorDeclined() throws {
        func text(_ state: MediationState) -> String {
            let row = MediationRow(
                mediation: "B-1", ground: .locked, state: state, offeredAt: monday,
                declinedBy: ["Konfliktrådet", "Center for mægling"])
            return AftermathPage(
                frame: frame, id: "K-1",
                reply: .heard(
                    ShowAftermath.Reply(meetings: [], mediations: [row], reparations: [], experience: nil)),
                staff: .north, answers: answers
            ).html.text
        }
        let said = "Har sagt nej til at mægle: Konfliktrådet, Center for mægling."
        #expect(text(.accepted).contains("\(said) Spørg en anden.") && text(.accepted).contains("name=\"declined-by\""))
        #expect(text(.ended).contains(said) && !text(.ended).contains("Spørg en anden"))
        #expect(!text(.offered).contains("name=\"declined-by\""), "nobody is asked before the citizen's yes")
        let wish = try AftermathForms.declined(Answers(["declined-by": "Konfliktrådet"]), "B-1")
        #expect((wish.mediation, wish.mediator) == ("B-1", "Konfliktrådet"))
        #expect(throws: FieldFaults.self) { try AftermathForms.declined(Answers(["declined-by": " "]), "B-1") }
    }
}
