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

/// Sagen with everything in it, part by part, in its states.
struct CaseFileTests {
    let frame = Frame(
        name: "Lone Ågård", viewer: .lone, formToken: "form-token", current: "case", path: ["sager", "K-1"])

    private func shown(
        step: Step? = .red, handovers: [HandoverRow] = [], missing: [String] = [], isClosed: Bool = false,
        isHistory: Bool = false, team: ContactTeamRow? = nil,
        replyStage: ReplyStage? = .approved, replyTurn: PersonID? = "P-lone", promise: ReplyPromise? = nil,
        appealDay: CivilDay? = nil
    ) -> ShowCase.Reply {
        ShowCase.Reply(
            row: CaseRow(
                case: "K-1", received: "2026-11-20T14:05+01:00", unit: "U-nord", channel: .phone, kind: .complaint,
                route: .split, citizen: "Åse Ærøskøbing", assigned: "P-mette", step: step, isClosed: isClosed,
                isHistory: isHistory),
            citizen: nil, summary: "Breve er ikke blevet besvaret.", points: [], about: [], unsuitable: nil,
            wish: .call, registeredBy: "P-karen", outcome: nil, handovers: handovers, steps: [], history: [],
            missing: missing, leftOut: 0, contactTeam: team, promise: promise, replyStage: replyStage,
            replyTurn: replyTurn, appealDay: appealDay)
    }

    private static let chain = [
        HandoverRow(
            handover: "H-1", recipient: "P-karen", made: "2026-11-20T15:00+01:00",
            acknowledgeBy: "2026-11-23T09:00+01:00", acknowledged: nil, isLapsed: true),
        HandoverRow(
            handover: "H-2", recipient: "P-mette", made: "2026-11-20T16:00+01:00",
            acknowledgeBy: "2026-11-23T15:00+01:00", acknowledged: monday),
        HandoverRow(
            handover: "H-3", recipient: "P-lone", made: "2026-11-20T16:30+01:00",
            acknowledgeBy: "2026-11-23T09:00+01:00", acknowledged: nil),
    ]

    private static let agreements = ListAgreements.Reply(
        agreements: [
            AgreementRow(
                agreement: Agreement(
                    what: "Vi sender <brevet>", ball: .municipality, person: "P-mette",
                    by: CivilDay(year: 2026, month: 11, day: 20)), note: "N-1", version: 2, spokenAt: monday),
            AgreementRow(
                agreement: Agreement(what: "Åse finder papirerne", ball: .citizen), note: "N-1", version: 2,
                spokenAt: monday),
        ], leftOut: 1)

    private static func review(_ state: ReviewState) -> ReviewRow {
        ReviewRow(
            review: "R-1", case: "K-1", unit: "U-nord", cause: .redStep, state: state, opened: monday,
            waitsUntil: state == .waits ? monday.adding(hours: 48) : nil, answered: 2, findings: 1)
    }

    @Test("R-081 Sagen says who knows what is agreed, and who is new to it and does not")
    func told() {
        let told = AgreementsTold(person: "P-lone", by: "P-mette", at: monday)
        func text(_ told: [AgreementsTold]?, untold: [PersonID]?) -> String {
            let reply = ListAgreements.Reply(
                agreements: Self.agreements.agreements, leftOut: 0, told: told, untold: untold)
            return CasePage.sample(frame, shown(), agreements: .heard(reply)).html.text
        }
        let some = text([told], untold: ["P-karen"])
        #expect(some.contains("Lone Ågård, fortalt af Mette Rønne"))
        #expect(some.contains("Har ikke fået aftalerne at vide endnu: Karen Strøm."))
        #expect(some.contains("action=\"/sager/K-1/fortalt\""))
        #expect(text([told], untold: []).contains("Alle, der arbejder med sagen, kender aftalerne."))
        #expect(!text(nil, untold: nil).contains("Hvem kender aftalerne?"), "an older release does not say")
    }

    @Test("R-017 R-079 on top of Sagen stands that the day to complain has come, and that nobody was told of more time")
    func outOfTime() {
        func text(_ day: CivilDay?, tellBy: Timestamp? = nil, isClosed: Bool = false) -> String {
            let promise = ReplyPromise(
                due: monday.adding(hours: 240), firstDue: monday, reason: "Vi venter.", extendedBy: "P-lone", kept: nil,
                tellBy: tellBy)
            return CasePage.sample(
                frame, shown(isClosed: isClosed, promise: promise, appealDay: day)
            ).html.text
        }
        let come =
            "<a href=\"/sager/K-1/formelt\">Sidste dag at klage, mandag den 23. november 2026, er kommet: skriv en ny dag</a>"
        #expect(text("2026-11-23").contains(come) && !text("2026-11-24").contains(come) && !text(nil).contains(come))
        #expect(!text("2026-11-23", isClosed: true).contains(come))
        let untold = "Borgeren har ikke fået besked om, at fristen er flyttet"
        #expect(text(nil, tellBy: monday).contains(untold) && !text(nil).contains(untold))
    }

    @Test("R-018 Sagen names whoever spoke for the citizen in a talk, and the number alone when nobody can say who")
    func spokenFor() {
        let note = NoteRow(
            case: "K-1", callback: "C-1", note: "N-1", version: 1, by: "P-mette", spokenAt: monday, filedAt: monday,
            outcome: .newTalk, hasConsent: false, recognised: Recognition(how: .knownNumber, representative: 2))
        func text(_ named: [NamedRepresentative]) -> String {
            let calls = ShowCalls.Reply(calls: [], attempts: [], pings: [], notes: [note], objections: [])
            return CasePage.sample(frame, shown(), calls: .heard(calls), named: named).html.text
        }
        #expect(
            text([NamedRepresentative(number: 2, name: "Bo <Opdigtet>", relation: .relative)])
                .contains("talt med Bo &lt;Opdigtet&gt; (pårørende)"))
        #expect(text([]).contains("talt med nr. 2 på Omkring borgeren"))
    }

    @Test func `versions of one note are told apart, and a note with one version has no number`() {
        func text(_ versions: [Int]) -> String {
            let notes = versions.map {
                NoteRow(
                    case: "K-1", callback: "C-1", note: "N-1", version: $0, by: "P-mette", spokenAt: monday,
                    filedAt: monday, outcome: .solved, hasConsent: true)
            }
            let calls = ShowCalls.Reply(calls: [], attempts: [], pings: [], notes: notes, objections: [])
            return CasePage.sample(frame, shown(), calls: .heard(calls)).html.text
        }
        #expect(text([1, 2]).contains(", udgave 1</a>") && text([1, 2]).contains(", udgave 2</a>"))
        #expect(!text([1]).contains(", udgave"))
    }

    @Test("R-074 Sagen says that a talk it shares with other cases is objected to, and where, if one may see that case")
    func objectedBeside() {
        let note = NoteRow(
            case: "K-1", callback: "C-1", note: "N-1", version: 1, by: "P-mette", spokenAt: monday, filedAt: monday,
            outcome: .solved, hasConsent: true)
        func text(_ beside: [ObjectionBeside]?) -> String {
            let calls = ShowCalls.Reply(
                calls: [], attempts: [], pings: [], notes: [note], objections: [], beside: beside)
            return CasePage.sample(frame, shown(), calls: .heard(calls)).html.text
        }
        let seen = text([ObjectionBeside(case: "K-2", raisedAt: monday)])
        #expect(seen.contains(Wording.Desk.objectedBeside(isSeen: true)) && seen.contains("/sager/K-2\">Sag K-2</a>"))
        let unseen = text([ObjectionBeside(case: nil, raisedAt: monday)])
        #expect(unseen.contains(Wording.Desk.objectedBeside(isSeen: false)) && !unseen.contains("K-2"))
        #expect(!text(nil).contains("samme samtale"))
    }

    @Test("R-008 R-057 R-081 R-086 Sagen with its agreements, fixed way in, formal chain and learning")
    func whole() throws {
        let team = ContactTeamRow(people: ["P-mette"], decidedBy: "P-lone", at: monday, reason: "Mange indgange.")
        let page = CasePage.sample(
            frame, shown(handovers: Self.chain, missing: ["formal-reply"], team: team),
            agreements: .heard(Self.agreements),
            reviews: .heard(ListReviews.Reply(reviews: [Self.review(.underWay)])))
        try expect(page.html, "case-whole.html")
        let text = page.html.text
        let places = ["til Karen Strøm", "til Mette Rønne", "til Lone Ågård"].map { text.range(of: $0)?.lowerBound }
        #expect(places.compactMap { $0 }.count == 3 && places.compactMap { $0 } == places.compactMap { $0 }.sorted())
        #expect(text.contains("Vi sender &lt;brevet&gt;") && text.contains("dagen er gået"))
    }

    @Test("R-086 a fixed entrance that was agreed in another of the citizen's cases is said to hold here too")
    func sharedEntrance() {
        let same = ListSameCitizen.Reply(
            case: "K-1", joined: [], likely: [], contacts: 2, entrance: ["P-mette"])
        let text = CasePage.sample(frame, shown(), same: same).html.text
        #expect(text.contains("Borgerens faste indgang er Mette Rønne. Det er aftalt i en anden af borgerens sager"))
        #expect(!text.contains(Wording.Desk.contactNone))
        #expect(CasePage.sample(frame, shown()).html.text.contains(Wording.Desk.contactNone))
    }

    @Test("R-015 Sagen lets an assured answer be said to be sent, and otherwise says what it waits for and on whom")
    func sending() {
        func text(_ stage: ReplyStage, turn: PersonID?, as viewer: Viewer, _ chain: [HandoverRow]) -> String {
            let frame = Frame(name: "Lone", viewer: viewer, formToken: "t", current: "case", path: ["sager", "K-1"])
            return CasePage.sample(
                frame, shown(handovers: chain, missing: ["formal-reply"], replyStage: stage, replyTurn: turn)
            ).html.text
        }
        let done = Array(Self.chain.prefix(2))
        let form = "action=\"/sager/K-1/svar\""
        #expect(text(.approved, turn: "P-lone", as: .lone, done).contains(form))
        let examining = text(.examining, turn: "P-lone", as: .lone, done)
        #expect(!examining.contains(form) && examining.contains("Klagen skal undersøges. Det er op til Lone Ågård."))
        let atHead = text(.withHead, turn: "P-karen", as: .lone, done)
        #expect(atHead.contains("Fagchefen skal godkende det. Det er op til Karen"))
        let other = text(.approved, turn: "P-lone", as: .mette, done)
        #expect(!other.contains(form) && other.contains("Svaret er godkendt og skal sendes. Det er op til Lone Ågård."))
        let waiting = text(.approved, turn: "P-mette", as: .mette, Self.chain)
        #expect(!waiting.contains(form) && waiting.contains("skal bekræfte det først"))
    }

    @Test("R-113 R-146 a review that waits is said to wait, and never for whom or why")
    func waits() {
        let page = CasePage.sample(
            frame, shown(), reviews: .heard(ListReviews.Reply(reviews: [Self.review(.waits)]))
        ).html.text
        #expect(page.contains("<strong>Afventer</strong>") && page.contains("Der ses på det igen senest"))
    }

    @Test func `whoever does not answer for learning is shown nothing of it, silent or not`() {
        let mette = Frame(name: "Mette Rønne", viewer: .mette, formToken: "t", current: "case")
        for reviews in [nil, .heard(ListReviews.Reply(reviews: [])), .silent] as [Heard<ListReviews.Reply>?] {
            #expect(!CasePage.sample(mette, shown(), reviews: reviews).html.text.contains("id=\"learning\""))
        }
        let lone = CasePage.sample(frame, shown(), reviews: .silent).html.text
        #expect(lone.contains("id=\"learning\"") && lone.contains("Denne del af siden kan ikke vises lige nu."))
    }

    @Test(
        "R-164 R-165 every step has both its lists, the case's own open and the others a word away",
        arguments: Step.allCases)
    func actionLists(step: Step) throws {
        let counts: [Step: (own: Int, contact: Int)] = [.red: (6, 8), .yellow: (4, 3), .green: (4, 2)]
        let expected = try #require(counts[step])
        #expect(Wording.Desk.ownActions(at: step).count == expected.own)
        #expect(Wording.Desk.contactActions(at: step).count == expected.contact)
        let text = CasePage.sample(frame, shown(step: step)).html.text
        for action in Step.allCases.flatMap({ Wording.Desk.ownActions(at: $0) + Wording.Desk.contactActions(at: $0) }) {
            #expect(text.contains("<li><strong>\(action.name).</strong> \(action.advice)</li>"), "\(action.name)")
        }
        let name = Wording.Desk.shortName(of: step)
        #expect(text.contains("<h3>\(Wording.Desk.whatHelps(at: name))</h3>"))
        #expect(text.components(separatedBy: "<summary>Det kan hjælpe på").count == 3)
    }

    @Test func `a step that nobody has decided opens none of the lists, and hides none`() {
        let text = CasePage.sample(frame, shown(step: nil)).html.text
        #expect(text.components(separatedBy: "<summary>Det kan hjælpe på").count == 4)
        #expect(text.contains("Det kan hjælpe på rødt trin") && text.contains("Det kan hjælpe på grønt trin"))
        #expect(text.contains("Det kan hjælpe på gult trin"))
    }

    @Test("R-086 the fixed way in is agreed on from the case, and what is missing is said at its field")
    func contact() {
        let faulty = FormParts(
            answers: Answers(["command": "D-1", "contact": "P-mette", "contact-reason": ""]),
            faults: [FieldFault("contact-reason", Wording.Desk.contactReasonMissing)])
        let text = CasePage.sample(frame, shown(), contact: faulty).html.text
        #expect(
            text.contains("<details open><summary>Aftal en fast indgang</summary>")
                || text.contains("<details open>\n<summary>Aftal en fast indgang"))
        #expect(text.contains("value=\"P-mette\" checked"))
        #expect(text.contains("href=\"/sager/K-1#contact-reason\""))
        let secretary = Frame(
            name: "Karen", viewer: Viewer(person: "P-karen", unit: "U-nord", roles: [.secretariat], leads: []),
            formToken: "t", current: "case")
        #expect(!CasePage.sample(secretary, shown()).html.text.contains("name=\"contact\""))
    }

    @Test func `no two things on the case's page bear one name, so that every label leads to its field`() {
        let page = CasePage.sample(
            frame, shown(handovers: Self.chain, missing: ["formal-reply"]), agreements: .heard(Self.agreements),
            reviews: .heard(ListReviews.Reply(reviews: [Self.review(.ready)]))
        ).html.text
        let names = page.matches(of: /\sid="([^"]+)"/).map { String($0.1) }
        #expect(names.count > 20 && Set(names).count == names.count)
    }

    @Test func `the longest case there can be stays under fifty kilobytes`() {
        let long = String(repeating: "Meget lang aftale med ord. ", count: 20)
        let rows = (0..<ListAgreements.most).map { _ in
            AgreementRow(
                agreement: Agreement(what: long, ball: .municipality), note: "N-1", version: 1, spokenAt: monday)
        }
        let page = CasePage.sample(
            frame, shown(handovers: Self.chain), agreements: .heard(.init(agreements: rows, leftOut: 3)),
            reviews: .heard(ListReviews.Reply(reviews: [Self.review(.closed)])))
        #expect(page.html.bytes.count < 50_000)
    }
}

extension CasePage {
    /// The page with what a test cares about, and the rest empty.
    static func sample(
        _ frame: Frame, _ shown: ShowCase.Reply,
        calls: Heard<ShowCalls.Reply> = .heard(.init(calls: [], attempts: [], pings: [], notes: [], objections: [])),
        letters: Heard<ListLetters.Reply> = .heard(.init(letters: [])),
        agreements: Heard<ListAgreements.Reply> = .heard(.init(agreements: [], leftOut: 0)),
        reviews: Heard<ListReviews.Reply>? = nil, contact: FormParts? = nil, staff: NameBook = .north,
        assign: FormParts? = nil, named: [NamedRepresentative] = [],
        isNew: Bool = false, same: ListSameCitizen.Reply? = nil
    ) -> CasePage {
        let parts = FormParts(answers: Answers(["command": "D-9"]), faults: [])
        return CasePage(
            frame: frame, shown: shown, calls: calls, letters: letters, agreements: agreements, reviews: reviews,
            staff: staff, now: monday, step: parts, objection: parts, reply: parts, contact: contact ?? parts,
            assign: assign ?? parts, isNew: isNew, same: same, named: named)
    }
}
