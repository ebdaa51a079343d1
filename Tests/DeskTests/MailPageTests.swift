import CaseModel
import DeskAnswers
import DeskCore
import DeskParts
import DeskShell
import Foundation
import Support
import Testing
import Web

/// Mails as colleagues see them.
struct MailPageTests {
    private let frame = Frame(
        name: "Lone Ågård", viewer: .lone, formToken: "form-token", current: "mails", path: ["side"])

    private func row(
        _ number: Int, _ place: MailPlace, from: String = "Åse Påhit <aase@eksempel.invalid>",
        subject: String = "Klage", words: String = "Ingen <b>svarer</b>.",
        bytes: Int? = nil, files: [MailAttachment] = [], follows: CaseID? = nil, readBy: PersonID? = nil,
        judgeBy: Timestamp? = nil, names: CaseID? = nil
    ) -> MailRow {
        MailRow(
            mail: MailID(unchecked: "E-\(number)"), received: monday, from: from, subject: subject, place: place,
            beginning: words, bytes: bytes ?? words.utf8.count,
            isShortened: number == 3,
            attachments: files, follows: follows, readBy: readBy, judgeBy: judgeBy, names: names)
    }

    private func casePage(
        _ mails: Heard<MailPage>, isClosed: Bool = false, reply: ReplyToJudge? = nil, ending: Ending? = nil
    ) -> String {
        let shown = ShowCase.Reply(
            row: CaseRow(
                case: "K-1", received: monday, unit: "U-nord", channel: .email, kind: .complaint, route: .callback,
                citizen: "Åse Påhit", assigned: nil, step: nil, isClosed: isClosed, isHistory: false),
            citizen: Citizen(
                name: "Åse Påhit", phone: nil, email: "aase@eksempel.invalid", addressLines: [], isVerified: false),
            summary: "Klage", points: [], about: [], unsuitable: nil, wish: .call, registeredBy: .mailbox, outcome: nil,
            handovers: [], steps: [], history: [HistoryRow(at: monday, what: "mailed", by: nil, detail: nil)],
            missing: ["conversation"], leftOut: 0, context: CaseContext(reply: reply), ending: ending)
        let parts = FormParts(answers: Answers(["command": "D-9"]), faults: [])
        return CasePage(
            frame: frame, shown: shown, calls: .silent, letters: .silent, agreements: .silent, reviews: nil,
            staff: .north, now: monday, step: parts, objection: parts, reply: parts, contact: parts, assign: parts,
            verify: parts, mails: mails
        ).html.text
    }

    @Test func `on the case stand the words as they are, what lay with them, and who has read them`() {
        let files = [
            MailAttachment(number: 1, name: "brev.pdf", type: "application/pdf", bytes: 12_345),
            MailAttachment(number: 2, name: "<script>.html", type: "text/html", bytes: 12),
        ]
        let text = casePage(
            .heard(
                MailPage(
                    mails: [
                        row(1, .joined, files: files), row(2, .joined, readBy: "P-lone"),
                        row(3, .opened, subject: "", words: "Lang", bytes: 9_000, follows: "K-0"),
                    ], leftOut: 4)))
        #expect(text.contains("Ingen &lt;b&gt;svarer&lt;/b&gt;.") && !text.contains("<b>svarer"))
        #expect(text.contains("/sager/K-1/mails/E-1/1\">brev.pdf</a>") && text.contains("13 kB"))
        #expect(text.contains("&lt;script&gt;.html") && text.contains("ikke kontrolleret for virus"))
        #expect(text.contains("/sager/K-1/slut?vej=email&amp;kom=2026-11-") && text.contains("Trækker borgeren klagen"))
        #expect(text.contains("action=\"/sager/K-1/mails/E-1\"") && !text.contains("action=\"/sager/K-1/mails/E-2\""))
        #expect(text.contains("Læst af Lone Ågård.") && text.contains("Uden emne"))
        #expect(text.contains("/sager/K-1/mails/E-3/0") && text.contains("længere, end vi kan gemme"))
        #expect(text.contains("Den gamle er K-0") && text.contains("Der er flere mails"))
        #expect(text.contains("Ikke bekræftet, hvem det er") && text.contains("Borgeren skrev en mail"))
        #expect(!casePage(.heard(MailPage(mails: []))).contains("Mails fra borgeren"))
        #expect(casePage(.silent).contains("Mails fra borgeren"))
    }

    @Test("R-074 a mail that made its case is laid with one press into the case whose number stands in it")
    func named() {
        let text = casePage(.heard(MailPage(mails: [row(1, .opened, names: "K-0")])))
        #expect(text.contains("name=\"case-E-1\" value=\"K-0\"") && text.contains("Læg mailen i den sag"))
        #expect(text.contains("<a class=\"alone\" href=\"/sager/K-0\">K-0</a>"))
        #expect(text.contains("Den slutter så, og ingen ringer i den"))
        let plain = casePage(.heard(MailPage(mails: [row(1, .opened)])))
        #expect(plain.contains("Mailen hører til en anden sag") && !plain.contains("Der står et sagsnummer"))
        let other = casePage(.heard(MailPage(mails: [], namedBy: ["K-7"])))
        #expect(other.contains("med denne sags nummer") && other.contains("href=\"/sager/K-7\""))
    }

    @Test("R-074 what may be an objection is judged with one press, and nothing of it is written anew")
    func toJudge() {
        let mails = MailPage(mails: [row(1, .joined, judgeBy: monday.adding(hours: 2))])
        let open = casePage(.heard(mails))
        #expect(open.contains("Er det en indsigelse mod notatet? Afgør det senest"))
        #expect(open.contains("value=\"object\"") && open.contains("value=\"read\""))
        #expect(!open.contains("value=\"complaint\"") && !open.contains("Jeg har læst mailen"))
        let reply = ReplyToJudge(due: monday.adding(hours: 2), person: nil)
        let closed = casePage(.heard(mails), isClosed: true, reply: reply)
        #expect(closed.contains("value=\"complaint\""))
        #expect(closed.contains("<a class=\"button\" href=\"#mails\">Gå til beskeden</a>"))
        #expect(closed.contains("<h2 id=\"mails\">"))
        let late = casePage(.heard(MailPage(mails: [row(1, .joined, judgeBy: monday.adding(hours: -2))])))
        #expect(late.contains("Det skulle være afgjort senest"))
    }

    @Test("R-018 in the case of a citizen who has died it is no objection, and it is said whose word it may be")
    func ofTheDead() {
        let mails = MailPage(mails: [row(1, .joined, judgeBy: monday.adding(hours: 2))])
        let text = casePage(.heard(mails), isClosed: true, ending: .died)
        #expect(text.contains("Borgeren er død, så beskeden er fra en anden") && !text.contains("value=\"object\""))
        #expect(text.contains("value=\"complaint\"") && text.contains("value=\"read\""))
    }

    @Test("R-011 a mail without a sender is said to be readable, and a name from its words can be typed, or none")
    func unsigned() throws {
        let id = MailID(unchecked: "E-7")
        func page(_ row: MailRow) -> String {
            MailsPage(
                frame: frame, mails: .heard(MailPage(mails: [row])), staff: .north, now: monday,
                answers: Answers(["command": "D-1"])
            ).html.text
        }
        let text = page(row(7, .unreadable, from: ""))
        #expect(text.contains("Kan læses, men siger ikke, hvem der har skrevet den.") && text.contains("Uden afsender"))
        #expect(!text.contains("Kan ikke læses her") && text.contains("name=\"name-E-7\""))
        for other in [row(7, .unreadable), row(7, .unreadable, from: "", words: "")] {
            #expect(page(other).contains("Kan ikke læses her") && !page(other).contains("name=\"name-E-7\""))
        }
        let automatic = page(row(7, .automatic, from: ""))
        #expect(automatic.contains("Kan læses, men siger ikke") && automatic.contains("name=\"name-E-7\""))
        #expect(page(row(7, .bounced, from: "")).contains("En mail fra os, der kom retur"))
        let own = "Mailen siger selv, hvem den er fra."
        #expect(!casePage(.heard(MailPage(mails: [row(1, .opened, from: "")]))).contains(own))
        let two = casePage(.heard(MailPage(mails: [row(1, .opened, from: ""), row(2, .joined)])))
        #expect(two.contains("aase@eksempel.invalid") && two.components(separatedBy: own).count == 2)
        func citizen(_ fields: [String: String]) throws -> Citizen? {
            let answers = Answers(fields.map { Answers.Field(name: $0, value: $1) })
            return try MailForm.citizen(of: id, in: answers.setting("whose-E-7", MailForm.unsigned))
        }
        #expect(try citizen(["name-E-7": ""]) == nil, "a case without a name")
        #expect(try citizen(["name-E-7": "Åse Påhit", "phone-E-7": "70102030"])?.phone == "70102030")
        let fault = #expect(throws: FieldFaults.self) { try citizen(["phone-E-7": "70102030"]) }
        #expect(fault?.all.map(\.field) == ["name-E-7"])
    }

    @Test func `Mails uden sag, filled and empty`() throws {
        func page(_ mails: Heard<MailPage>, faults: [FieldFault] = []) -> HTML {
            MailsPage(
                frame: frame, mails: mails, staff: .north, now: monday, answers: Answers(["command": "D-1"]),
                faults: faults
            ).html
        }
        let places = MailPlace.allCases.filter(\.isAside).enumerated().map { row($0 + 10, $1) }
        try expect(page(.heard(MailPage(mails: places, leftOut: 2, unread: 1))), "mails.html")
        try expect(page(.heard(MailPage(mails: []))), "mails-none.html")
        #expect(page(.silent).text.contains("Mails uden sag"))
    }
}
