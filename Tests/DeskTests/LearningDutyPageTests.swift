import CaseModel
import DeskAnswers
import DeskCore
import DeskParts
import DeskShell
import Foundation
import Testing
import Web
import Wording

/// What has a day in Læring, and whom it is told to: the review, its meeting, a reparation, a mediation, Mine opkald.
struct LearningDutyPageTests {
    private static let rasmus = Viewer(person: "P-rasmus", unit: "U-top", roles: [.learningLead], leads: [])

    private func frame(_ viewer: Viewer) -> Frame {
        Frame(name: "x", viewer: viewer, formToken: "t", current: "learning", path: ["laering"])
    }

    private func row(_ state: ReviewState, due: Timestamp? = nil, meets: Timestamp? = nil, gaveUp: Timestamp? = nil)
        -> ReviewRow
    {
        ReviewRow(
            review: "R-1", case: "K-1", unit: "U-nord", cause: .redStep, state: state, opened: monday,
            waitsUntil: state == .waits ? monday.adding(hours: 24) : nil, answered: 1, findings: 0, meetsAt: meets,
            due: due, gaveUpMeeting: gaveUp)
    }

    private func page(_ reply: ShowReview.Reply, as viewer: Viewer = .lone) -> String {
        ReviewPage(frame: frame(viewer), reply: reply, staff: .north, answers: Answers(["command": "D-7"]), now: monday)
            .html.text
    }

    @Test("R-108 a review says by when it is to be closed, and when that has passed")
    func due() {
        let reply = { ShowReview.Reply(row: row(.underWay, due: $0), answers: ["Et"], findings: []) }
        #expect(page(reply(monday.adding(hours: 48))).contains("Gennemgangen skal være afsluttet senest"))
        let late = page(reply(monday.adding(hours: -1)))
        #expect(late.contains("class=\"late\"") && late.contains("skulle være afsluttet senest"))
    }

    @Test("R-113 who is asked to the meeting stands there, and that it was given up because the review waits")
    func meeting() {
        let booked = page(
            ShowReview.Reply(
                row: row(.ready, meets: monday.adding(hours: 24)), answers: [], findings: [],
                invited: ["P-lone", "P-mette"]))
        #expect(booked.contains("I mødes") && booked.contains(": Mette Rønne."))
        #expect(booked.contains("name=\"guests\" value=\"P-mette\"") && !booked.contains("value=\"P-lone\" id"))
        let off = page(ShowReview.Reply(row: row(.waits, gaveUp: monday), answers: [], findings: []))
        #expect(off.contains("Mødet blev aflyst") && off.contains("fordi gennemgangen afventer"))
    }

    @Test("R-117 what was finished in the unit is shown to choose from, and so is that it was none of it")
    func again() throws {
        let done = FindingRow(
            finding: "F-9", text: "Skabelonen rettes", cause: .systemError, isPractice: true, owner: "P-mette",
            due: monday,
            course: FindingCourse(
                review: nil, unit: "U-nord", state: .done, since: monday, spread: .team, change: .template, said: "Ja",
                reopenings: 0, cases: 1, told: 0, effectAt: nil))
        let text = page(
            ShowReview.Reply(row: row(.underWay), answers: ["Et"], findings: [], candidates: [done]))
        #expect(text.contains("name=\"again\" value=\"F-9\"") && text.contains("name=\"again\" value=\"none\""))
        func read(_ values: [String]) throws -> [FindingID]? {
            let fields = [
                "text": "x", "cause": "other", "recurrence": "once", "owner": "P-1", "due-day": "1", "due-month": "1",
                "due-year": "2030",
            ]
            let typed = fields.map { Answers.Field(name: $0.key, value: $0.value) }
            return try LearningForms.finding(
                Answers(typed + values.map { .init(name: "again", value: $0) }), of: "R-1"
            ).again
        }
        #expect(try read([]) == nil && read(["none"]) == [] && read(["F-9", "none"]) == ["F-9"])
    }

    @Test func `whoever may not see the case gets no link to it, and nobody but the unit's leader opens before time`() {
        let reply = ShowReview.Reply(row: row(.waits), answers: [], findings: [], maySeeCase: false)
        let text = page(reply, as: Self.rasmus)
        #expect(!text.contains("href=\"/sager/K-1\"") && text.contains("Bed enhedens leder"))
        #expect(!text.contains("Begynd alligevel"))
        #expect(page(ShowReview.Reply(row: row(.waits), answers: [], findings: [])).contains("Begynd alligevel"))
        let læring = LearningPage(
            frame: frame(Self.rasmus), reviews: .heard(ListReviews.Reply(reviews: [])), mine: .heard([]),
            findings: .heard(ListFindings.Reply(findings: [], hasMore: false)), due: .heard([]), staff: .north,
            now: monday
        ).html.text
        #expect(læring.contains("action=\"/laering/gennemgang\"") && læring.contains("Gennemgå en sag"))
    }

    private func aftermath(_ mediations: [MediationRow], _ reparations: [ReparationRow], own: Bool? = nil) -> String {
        let reply = ShowAftermath.Reply(
            meetings: [], mediations: mediations, reparations: reparations,
            experience: [ExperienceLine(question: .respect, answer: .no)], isExperienceOwn: own)
        return AftermathPage(
            frame: frame(.lone), id: "K-1", reply: .heard(reply), staff: .north, answers: Answers(["command": "D-7"])
        ).html.text
    }

    @Test("R-095 the button says that a letter goes, and another that it was said; what is waited for has a day")
    func mediation() throws {
        let text = aftermath([], [])
        #expect(text.contains("Send tilbuddet til borgeren</button>") && text.contains("name=\"oral\" value=\"yes\""))
        let said = aftermath(
            [
                MediationRow(
                    mediation: "B-1", ground: .citizensWish, state: .offered, offeredAt: monday, isOral: true,
                    due: "2026-12-07T15:00+01:00")
            ], [])
        #expect(said.contains("Sagt mundtligt.") && said.contains("7. december 2026"))
        let oral = Answers(["ground": "locked", "oral": "yes"])
        #expect(try AftermathForms.offer(oral, "K-1").isOral == true)
        #expect(try AftermathForms.offer(Answers(["ground": "locked"]), "K-1").isOral == nil)
    }

    @Test("R-132 R-135 a reparation is answered with a letter or the day it was said, and shows who decided, and when")
    func reparation() throws {
        func row(
            _ state: ReparationState, told: CivilDay? = nil, words: String? = nil, given: CivilDay? = nil
        ) -> ReparationRow {
            ReparationRow(
                reparation: "G-1", ground: .lateHandling, loss: .personal, state: state, legalBasis: "",
                reachesBackTo: nil, acknowledgement: "Vi tog fejl", proposedBy: "P-mette", proposedAt: monday,
                reason: state == .proposed ? nil : "Fordi", decidedBy: state == .proposed ? nil : "P-lone",
                decidedAt: state == .proposed ? nil : monday, words: words, toldOn: told,
                giver: state == .granted || state == .given ? "P-mette" : nil, givenOn: given,
                due: state == .proposed || state == .granted ? "2026-12-07T15:00+01:00" : nil)
        }
        let open = aftermath([], [row(.proposed)])
        #expect(open.contains("Lederen svarer senest") && open.contains("/udkast/ikke-godt-igen"))
        #expect(open.contains("id=\"repair-appeal\"") && open.contains("id=\"told-day\""))
        let said = aftermath([], [row(.granted, told: "2026-11-24")])
        #expect(said.contains("Lone Ågård, ") && said.contains("Sagt til borgeren"))
        #expect(open.contains("id=\"giver\"") && open.contains("id=\"give-day\"") && !open.contains("given-day"))
        #expect(said.contains("besluttet, ikke givet endnu") && said.contains("Skal være givet senest"))
        #expect(said.contains("id=\"given-day\""), "whoever has given it says when")
        let given = aftermath([], [row(.given, told: "2026-11-24", given: "2026-12-01")])
        #expect(given.contains("Givet den") && !given.contains("given-day"))
        let granted = try AftermathForms.decision(
            Answers([
                "decision": "Ja", "told-day": "24", "told-month": "11", "told-year": "2026", "grant": "yes",
                "giver": "P-mette", "give-day": "1", "give-month": "12", "give-year": "2026",
            ]), of: "G-1")
        #expect(granted.giver == "P-mette" && granted.giveBy == "2026-12-01")
        #expect(throws: FieldFaults.self) { try AftermathForms.given(Answers([:]), "G-1") }
        #expect(aftermath([], [row(.refused, words: "Nej, fordi …")]).contains("Nej, fordi …"))
        let wish = try AftermathForms.decision(
            Answers(["decision": "Nej", "repair-words": "Vi mener …", "repair-appeal": "Skriv", "grant": "no"]),
            of: "G-1")
        #expect(!wish.isGranted && wish.words == "Vi mener …" && wish.appeal == "Skriv" && wish.toldOn == nil)
        #expect(throws: FieldFaults.self) {
            try AftermathForms.decision(Answers(["told-day": "32", "told-month": "1"]), of: "G-1")
        }
        #expect(throws: FieldFaults.self, "a no is not looked at without how to complain") {
            try AftermathForms.answer(Answers(["repair-words": "Nej"]), isGranted: false)
        }
        #expect(aftermath([], [], own: true).contains("Borgeren har selv svaret"))
        #expect(!aftermath([], [], own: true).contains("name=\"met-respect\""))
    }

    @Test("R-117 Mine opkald says in one line how many findings are mine, and leads to each thing that waits")
    func waits() {
        func part(_ findings: Int, _ rows: [LearningDuty] = [], due: Timestamp = monday.adding(hours: 72)) -> String {
            LearningWaitingPart(
                reply: .heard(
                    ListLearningDuties.Reply(
                        rows: rows, leftOut: 0, findings: findings, findingsDue: findings == 0 ? nil : due)),
                names: ["K-1": "Åse Ærø"], now: monday
            ).mine.text
        }
        #expect(part(0).isEmpty, "nothing at all when nothing waits")
        #expect(part(1).contains("1 læringspunkt er dit.") && part(3).contains("3 læringspunkter er dine."))
        #expect(part(2, due: monday).contains("class=\"late\""))
        let rows = [
            LearningDuty(
                task: .reparation, matter: "G-1", case: "K-1", unit: "U-nord", since: monday,
                due: monday.adding(hours: 24)),
            LearningDuty(
                task: .review, matter: "R-1", case: "K-1", unit: "U-nord", since: monday,
                due: monday.adding(hours: -24)),
        ]
        let both = part(0, rows)
        #expect(both.contains("href=\"/sager/K-1/efter\"") && both.contains("href=\"/laering/gennemgang/R-1\""))
        #expect(both.contains("Åse Ærø") && both.contains("skulle være gjort senest"))
    }

    @Test("R-161 Tal offers the units one answers for, several and others beside them, and names them over the numbers")
    func units() {
        let book = NameBook(
            units: [
                StaffUnit(unit: "U-nord", name: "Jobcenter Nord", parent: nil, leader: "P-lone"),
                StaffUnit(unit: "U-syd", name: "Jobcenter Syd", parent: nil, leader: nil),
            ], people: [])
        func page(_ viewer: Viewer, _ asked: Answers = Answers()) -> String {
            FiguresPage(frame: frame(viewer), figures: .silent, against: nil, staff: book, asked: asked).html.text
        }
        #expect(page(.lone).contains("Jobcenter Nord") && !page(.lone).contains("Jobcenter Syd"))
        #expect(page(Self.rasmus).contains("id=\"against-unit\"") && page(Self.rasmus).contains("Jobcenter Syd"))
    }

    @Test("R-147 the form of an assessment begins from what was said before, and what was agreed gets a day")
    func assessment() {
        let before = AssessmentRow(
            assessment: "A-1", unit: "U-nord", topic: .feedback, heldOn: "2025-11-01", nextBy: "2026-11-01",
            answers: ["a", "b", "c"], agreed: "Vi øver", owner: "P-lone", finding: "F-1", state: .underWay)
        let text = AssessPage(
            frame: frame(.lone), topic: .feedback, staff: .north, answers: Answers(["unit": "U-nord"]),
            earlier: [before]
        ).html.text
        #expect(text.contains("Sådan svarede I sidst") && text.contains("Vi øver") && text.contains("id=\"due-day\""))
        #expect(text.contains("/laering/punkt/F-1") && text.contains("Følges som et læringspunkt"))
        #expect(
            AssessmentsPage.line(AssessmentDue(unit: "U-nord", topic: .feedback, since: nil), .north).text
                .contains("/laering/vurderinger/feedback?enhed=U-nord"))
    }
}
