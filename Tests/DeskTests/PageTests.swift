import CaseModel
import DeskAnswers
import DeskCore
import DeskParts
import DeskShell
import Foundation
import Support
import Testing
import Web

/// The pages as they were looked at and approved, in their filled, empty, silent and faulty states.
struct PageTests {
    private let frame = Frame(
        name: "Lone Ågård", viewer: .lone, formToken: "form-token", current: "calls", path: ["side"])

    private var calls: OwedCalls {
        OwedCalls(
            [
                .sample(1, due: "2026-11-23T08:00+01:00", state: .overdue, step: .red, attempts: 2),
                .sample(2, due: "2026-11-23T11:20+01:00", step: .yellow),
                .sample(3, due: "2026-11-24T09:00+01:00", state: .spoken),
            ],
            cards: [
                "K-1": ShowCallerCard.Reply(
                    name: "<b>Åse & søn</b>", phone: "12345678", summary: "Breve er ikke \"besvaret\".", points: [],
                    pointsHandedOn: 0, offers: [], step: .red)
            ], staff: .north, at: monday)
    }

    private var shown: ShowCase.Reply {
        ShowCase.Reply(
            row: CaseRow(
                case: "K-1", received: "2026-11-20T14:05+01:00", unit: "U-nord", channel: .phone, kind: .complaint,
                route: .split, citizen: "Åse Ærøskøbing", assigned: "P-mette", step: .red, isClosed: false,
                isHistory: false),
            citizen: Citizen(
                name: "Åse Ærøskøbing", phone: "12 34 56 78", addressLines: ["Søvej 1", "9999 Prøveby"],
                isVerified: true),
            summary: "Breve er ikke blevet besvaret.", points: [ComplaintPoint(kind: .procedural, text: "Intet svar")],
            about: [], unsuitable: nil, wish: .call, registeredBy: "P-karen", outcome: nil,
            handovers: [
                HandoverRow(
                    handover: "H-1", recipient: "P-lone", made: monday, acknowledgeBy: monday.adding(hours: 24),
                    acknowledged: nil)
            ],
            steps: [StepRow(step: .red, decidedBy: "P-lone", at: monday, signs: [], reason: "Mange henvendelser")],
            history: [HistoryRow(at: monday, what: "registered", by: "P-karen", detail: nil)],
            missing: ["conversation", "formal-reply"], leftOut: 0)
    }

    private func casePage(_ calls: Heard<ShowCalls.Reply>, _ letters: Heard<ListLetters.Reply>) -> CasePage {
        .sample(frame, shown, calls: calls, letters: letters)
    }

    @Test func `Mine opkald`() throws {
        let none = OwedCalls([], staff: .north, at: monday)
        try expect(CallsPage(frame: frame, mine: .heard(calls), unit: .heard(none)).html, "calls.html")
        try expect(CallsPage(frame: frame, mine: .heard(none), unit: .silent).html, "calls-none.html")
    }

    @Test func `what a citizen is called is shown as it is, and is never markup`() {
        let page = CallsPage(frame: frame, mine: .heard(calls), unit: .silent).html.text
        #expect(page.contains("&lt;b&gt;Åse &amp; søn&lt;/b&gt;") && !page.contains("<b>"))
    }

    @Test func `Ny henvendelse`() throws {
        try expect(
            RegistrationPage(
                frame: frame, answers: Answers(["command": "D-1"]), staff: .heard(.north), today: monday.civil.day
            ).html,
            "registration.html")
        try expect(
            RegistrationPage(
                frame: frame, answers: .registration.without("point-kind-1"), staff: .silent, today: monday.civil.day,
                faults: [FieldFault("point-kind-1", "Vælg."), FieldFault("", "Prøv igen.")]
            ).html, "registration-faults.html")
    }

    @Test("R-030 Sagen shows its step with both lists of actions")
    func sagen() throws {
        let heard = ShowCalls.Reply(
            calls: [.sample(1, due: "2026-11-23T11:20+01:00", step: .red)], attempts: [], pings: [],
            notes: [
                NoteRow(
                    case: "K-1", callback: "C-0", note: "N-1", version: 1, by: "P-mette", spokenAt: monday,
                    filedAt: monday, outcome: .newTalk, hasConsent: false)
            ], objections: [])
        try expect(casePage(.heard(heard), .heard(ListLetters.Reply(letters: []))).html, "case.html")
    }

    @Test func `an owner that is silent is told of in its place, and the rest of the case stands`() throws {
        let page = casePage(.silent, .refused(code: "call.may_not_see"))
        try expect(page.html, "case-silent.html")
        #expect(page.html.text.contains("Søvej 1"))
    }

    @Test("R-049 the guide stands in its fixed order beside the note")
    func conversation() throws {
        let card = ShowCallerCard.Reply(
            name: "Åse Ærøskøbing", phone: "12345678", summary: "Breve er ikke besvaret.", points: ["Intet svar"],
            pointsHandedOn: 1, offers: [.interpreter], step: .yellow)
        let row = CallRow.sample(1, due: "2026-11-23T11:20+01:00")
        let page = ConversationPage(
            frame: frame, id: "K-1", card: .heard(card), owed: .heard(row), staff: .heard(.north),
            answers: .conversation, now: monday, isPreview: true)
        try expect(page.html, "conversation.html")
        let places = ["Begynd godt", "Lyt og spørg", "Tag borgeren med", "Find løsninger sammen", "Sig tak</h3>"].map {
            page.html.text.range(of: $0)?.lowerBound
        }
        #expect(places.allSatisfy { $0 != nil })
        #expect(places.compactMap { $0 } == places.compactMap { $0 }.sorted())
        let done = ConversationPage(
            frame: frame, id: "K-1", card: .silent, owed: .heard(nil), staff: .silent, answers: Answers(), now: monday)
        try expect(done.html, "conversation-none.html")
    }

    @Test("of a citizen who has died Samtalen says so and has no number; an answer by any way stands over it")
    func dead() {
        func page(isDead: Bool?) -> String {
            let card = ShowCallerCard.Reply(
                name: "Åse", phone: isDead == true ? nil : "12345678", summary: "Breve.", points: [], pointsHandedOn: 0,
                offers: [], step: nil, isDead: isDead, answered: monday)
            return ConversationPage(
                frame: frame, id: "K-1", card: .heard(card), owed: .heard(nil), staff: .heard(.north),
                answers: Answers(), now: monday
            ).html.text
        }
        #expect(page(isDead: true).contains("Borgeren er død. Ring ikke på borgerens nummer."))
        #expect(!page(isDead: true).contains("tel:") && page(isDead: nil).contains("tel:"))
        #expect(page(isDead: nil).contains("Borgeren har svaret"))
    }

    @Test(
        "R-043 the hour that must be announced stands over the number to ring, and a wrong number is not offered again")
    func beforeOneRings() {
        let told: Timestamp = "2026-11-20T10:00+01:00"
        func page(_ row: CallRow, correctedAt: Timestamp? = nil, talked: Timestamp? = nil) -> String {
            let card = ShowCallerCard.Reply(
                name: "Åse", phone: "12345678", summary: "Breve.", points: [], pointsHandedOn: 0, offers: [],
                step: .yellow, phoneCorrectedAt: correctedAt)
            var page = ConversationPage(
                frame: frame, id: "K-1", card: .heard(card), owed: .heard(row), staff: .heard(.north),
                answers: Answers(), now: monday)
            let notes = talked.map {
                NoteRow(
                    case: "K-1", callback: nil, note: "N-1", version: 1, by: "P-mette", spokenAt: $0, filedAt: $0,
                    outcome: nil, hasConsent: false, recognised: Recognition(how: .knownNumber))
            }
            page.calls = ShowCalls.Reply(
                calls: [row],
                attempts: [
                    AttemptRow(callback: "C-1", attempt: 1, result: .wrongNumber, by: "P-mette", at: told)
                ], pings: [], notes: [notes].compactMap(\.self), objections: [])
            return page.html.text
        }
        let row = CallRow.sample(1, due: "2026-11-23T11:20+01:00")
        let announced = CallRow(
            case: row.case, callback: row.callback, unit: row.unit, assigned: row.assigned, reason: row.reason,
            target: row.target, limit: row.limit, state: .awaited, attempts: 0, step: .yellow,
            wish: CallWish(needsAnnouncedHour: true))
        let text = page(announced)
        #expect(text.contains("Borgeren skal vide på forhånd, hvornår vi ringer. Aftal et tidspunkt først."))
        #expect(text.contains("12345678 er ikke borgerens nummer") && !text.contains("tel:"))
        for right in [page(row, correctedAt: monday), page(row, talked: told.adding(hours: 1))] {
            #expect(right.contains("Ring på 12345678") && !right.contains("er ikke borgerens nummer"))
        }
        #expect(!page(row, correctedAt: told.adding(hours: -1)).contains("tel:"))
    }

    @Test func `Log ind says what is wrong, and never shows the password again`() throws {
        let page = SignInPage(
            answers: Answers(["user": "mette", "password": "hemmelig", "videre": "/holdet"]),
            faults: [FieldFault("user", "Navn eller adgangskode passer ikke.")])
        try expect(page.html, "sign-in.html")
        #expect(!page.html.text.contains("hemmelig"))
    }

    @Test func `every page is in Danish, has one heading, and holds no script and no style of its own`() {
        for html in [
            CallsPage(frame: frame, mine: .heard(calls), unit: .silent).html,
            RegistrationPage(frame: frame, answers: .registration, staff: .heard(.north), today: monday.civil.day).html,
            casePage(.silent, .silent).html,
        ] {
            let text = html.text
            #expect(text.contains("<html lang=\"da\">"))
            #expect(text.components(separatedBy: "<h1>").count == 2)
            // A piece of a page that was taken for a text would show its tags.
            #expect(!text.contains("&lt;p") && !text.contains("&lt;ul") && !text.contains("HTML(bytes"))
            #expect(
                !text.replacing("<script src=\"/script/", with: "").contains("<script") && !text.contains("style=\""))
            #expect(html.bytes.count < 50_000)
        }
    }
}
