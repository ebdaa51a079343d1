import CaseModel
import DeskAnswers
import DeskCore
import DeskParts
import DeskShell
import Support
import Testing
import Web

/// Den formelle del as it is met by whoever's turn it is, and by others.
struct FormalPageTests {
    private static let staff = NameBook(
        units: NameBook.north.units,
        people: NameBook.north.people + [
            StaffMember(
                person: "P-finn", name: "Finn Fagchef", title: "Fagchef", unit: "U-nord", roles: [.departmentHead],
                isActive: true),
            StaffMember(
                person: "P-dirk", name: "Dirk Direktør", title: "Direktør", unit: "U-nord", roles: [.director],
                isActive: true),
        ])
    /// The same, with a second director.
    private static let twoDirectors = NameBook(
        units: staff.units,
        people: staff.people + [
            StaffMember(
                person: "P-dina", name: "Dina Direktør", title: "Direktør", unit: "U-nord", roles: [.director],
                isActive: true)
        ], absences: withoutDirk.absences)
    /// The same, with the director away.
    private static let withoutDirk = NameBook(
        units: staff.units, people: staff.people,
        absences: [Absence(absence: "V-1", person: "P-dirk", from: "2026-11-20", to: "2026-12-11")])

    @Test(
        "R-015 R-017 where whoever's turn it is is away past the last day, the page says so, and that it can be given on"
    )
    func turnAway() {
        let text = page(.withDirector, turn: "P-dirk", as: .lone, staff: Self.twoDirectors).text
        #expect(text.contains("Dirk Direktør (fraværende til 11. december 2026)"))
        #expect(text.contains("Den, det er op til, er fraværende til efter fristen. Giv det til en anden nedenfor"))
        let later = page(
            .withDirector, turn: "P-dirk", as: .lone, due: "2026-12-21T16:00+01:00", staff: Self.withoutDirk
        ).text
        #expect(later.contains("(fraværende til") && !later.contains("til efter fristen"))
    }

    @Test("R-015 where nobody else may assure in their stead, the page names the ways that are left, and no others")
    func nobodyElse() {
        let alone = page(.withDirector, turn: "P-dirk", as: .lone, staff: Self.withoutDirk).text
        #expect(alone.contains("Ingen anden har rollen og kan tage det: giv borgeren en ny frist"))
        #expect(!alone.contains("Giv det til en anden nedenfor"))
        let gone = NameBook(
            units: Self.staff.units,
            people: Self.staff.people.filter { $0.person != "P-finn" } + [
                StaffMember(
                    person: "P-finn", name: "Finn Fagchef", title: "Fagchef", unit: "U-nord", roles: [.departmentHead],
                    isActive: false)
            ])
        let left = page(.withHead, turn: "P-finn", as: .lone, staff: gone).text
        #expect(left.contains("Ingen anden har rollen: bed jeres it-drift") && !left.contains("til en anden nedenfor"))
        #expect(page(.examining, turn: "P-finn", as: .lone, staff: gone).text.contains("Giv det til en anden nedenfor"))
    }

    private func page(
        _ stage: ReplyStage?, turn: PersonID?, as viewer: Viewer, due: Timestamp = "2026-12-07T16:00+01:00",
        reason: String? = nil, tellBy: Timestamp? = nil, told: Timestamp? = nil, mayGoFormal: Bool? = nil,
        letter: CopyStanding? = nil, faults: [FieldFault] = [],
        typed: Answers = Answers(["command": "D-1"]), staff: NameBook = Self.staff
    ) -> HTML {
        let acts = [
            ReplyAct(kind: .examined, by: "P-lone", at: monday, version: nil, words: "Beskeden gik <tabt>."),
            ReplyAct(kind: .submitted, by: "P-lone", at: monday, version: 1, words: nil),
        ]
        let hasDraft = stage != .examining && stage != nil
        let shown = ShowFormal.Reply(
            case: "K-1", unit: "U-nord", received: "2026-11-20T14:05+01:00", summary: "Breve er ikke besvaret.",
            points: [ComplaintPoint(kind: .procedural, text: "Intet svar")], about: ["P-mette"], isClosed: false,
            hasFormalPart: stage != nil, handovers: [], stage: stage, turn: turn, head: nil, director: nil,
            draft: hasDraft ? ReplyDraft(version: 1, author: "P-lone", at: monday, text: "Kære Åse.\nDu skrev.") : nil,
            acts: hasDraft ? acts : [],
            promise: ReplyPromise(
                due: due, firstDue: "2026-12-04T15:00+01:00", reason: reason,
                extendedBy: reason == nil ? nil : "P-lone", kept: nil, tellBy: tellBy, told: told),
            isOnItsWay: letter != nil,
            mayGoFormal: mayGoFormal, letter: letter)
        return FormalPage(
            frame: Frame(
                name: "Lone Ågård", viewer: viewer, formToken: "form-token", current: "case.formal.show",
                path: ["side"]),
            shown: shown, staff: staff, now: monday, forms: { _ in FormParts(answers: typed, faults: faults) },
            faults: faults
        ).html
    }

    private let head = Viewer(person: "P-finn", unit: "U-nord", roles: [.departmentHead], leads: ["U-nord"])

    @Test func `the page in its states`() throws {
        try expect(page(.examining, turn: "P-lone", as: .lone), "formal-examine.html")
        try expect(page(.drafting, turn: "P-lone", as: .lone), "formal-draft.html")
        try expect(page(.withHead, turn: "P-finn", as: head), "formal-assure.html")
        try expect(page(nil, turn: nil, as: .lone), "formal-none.html")
    }

    @Test(
        "R-015 everybody reads where the answer's letter is; what lies to be printed is stopped before another is written"
    )
    func letter() {
        for viewer in [Viewer.lone, head] {
            #expect(page(.approved, turn: "P-lone", as: viewer, letter: .ready).text.contains("ligger klar til print"))
            #expect(
                page(.approved, turn: "P-lone", as: viewer, letter: .returned).text.contains(
                    "Send det igen under Breve"))
        }
        func writes(_ letter: CopyStanding?) -> Bool {
            page(.approved, turn: "P-lone", as: .lone, letter: letter).text.contains("name=\"reply-text\"")
        }
        #expect(writes(nil) && !writes(.ready) && writes(.returned))
    }

    @Test("R-015 only whoever's turn it is finds a form; the others read where it stands")
    func turns() {
        #expect(page(.withHead, turn: "P-finn", as: head).text.contains("/formelt/kvalitet"))
        let other = page(.withHead, turn: "P-finn", as: .lone).text
        #expect(!other.contains("/formelt/kvalitet") && other.contains("Til kvalitetssikring hos fagchefen"))
        #expect(other.contains("Finn Fagchef") && other.contains("Kære Åse.") && other.contains("gik &lt;tabt&gt;"))
    }

    @Test("R-015 who assures is chosen among heads and directors, never whom it is about nor oneself")
    func assurers() {
        let text = page(.drafting, turn: "P-lone", as: .lone).text
        #expect(text.contains("value=\"P-finn\"") && text.contains("value=\"P-dirk\""))
        #expect(!text.contains("value=\"P-mette\""))
    }

    @Test("R-017 what is late is said in words, and more time is no longer offered")
    func late() {
        let text = page(.drafting, turn: "P-lone", as: .mette, due: "2026-11-20T15:00+01:00").text
        #expect(text.contains("skulle have haft et skriftligt svar") && !text.contains("Forlæng fristen"))
        let longer = page(.drafting, turn: "P-lone", as: .mette, reason: "Vi venter på akter.").text
        #expect(longer.contains("Lone Ågård har forlænget den: Vi venter på akter."))
    }

    @Test("R-017 where the citizen has not heard in time that the answer takes longer, the page says so")
    func untold() {
        func text(by day: Timestamp, told: Timestamp? = nil) -> String {
            page(.drafting, turn: "P-lone", as: .mette, reason: "Vi venter.", tellBy: day, told: told).text
        }
        let untold = "Borgeren har ikke fået besked om, at fristen er flyttet"
        #expect(text(by: monday).contains(untold) && !text(by: monday.adding(hours: 1)).contains(untold))
        let early = text(by: monday, told: monday.adding(hours: -1))
        #expect(!early.contains(untold) && !early.contains("fik først besked"))
        #expect(text(by: monday.adding(hours: -1), told: monday).contains("Borgeren fik først besked om den nye frist"))
    }

    @Test("R-008 the citizen's wish for writing is one form away for as long as it can still be chosen")
    func wish() throws {
        try expect(page(nil, turn: nil, as: .mette, mayGoFormal: true), "formal-wish.html")
        #expect(page(nil, turn: nil, as: .mette, mayGoFormal: true).text.contains("/sager/K-1/formelt/oenske"))
        #expect(!page(.examining, turn: "P-lone", as: .mette, mayGoFormal: false).text.contains("/formelt/oenske"))
        func read(_ fields: [(String, String)]) throws -> GoFormal {
            try FormalWishForm.wish(Answers(fields.map { Answers.Field(name: $0.0, value: $0.1) }), about: "K-1")
        }
        #expect(throws: FieldFaults.self) { try read([]) }
        #expect(throws: FieldFaults.self) { try read([("wish-channel", "email")]) }
        let said = try read([("wish-channel", "phone"), ("asker", "representative"), ("wish-recipient", "P-lone")])
        #expect(said.wish == FormalWish(asker: .representative, channel: .phone) && said.recipient == "P-lone")
    }

    @Test("R-008 a leader gives what lies with somebody to another; nobody else is offered it, nor anybody it is about")
    func give() throws {
        let text = page(.withHead, turn: "P-finn", as: .lone).text
        #expect(text.contains("/sager/K-1/formelt/anden") && text.contains("Giv det til en anden"))
        #expect(!text.contains("value=\"P-mette\""))
        #expect(!page(.withHead, turn: "P-finn", as: .mette).text.contains("/formelt/anden"))
        #expect(throws: FieldFaults.self) { try FormalWishForm.given(Answers([]), in: "K-1") }
    }

    @Test(
        "R-015 what is the director's is offered to another director alone, and where there is none it is said what to do"
    )
    func giveDirectors() throws {
        let text = page(.withDirector, turn: "P-dirk", as: .lone).text
        #expect(text.contains("ingen anden har rollen direktør") && !text.contains("value=\"P-mette\""))
    }

    @Test func `what a colleague has filed since one began to write stands beside one's own words`() {
        func begun(from version: String) -> String {
            page(
                .drafting, turn: "P-lone", as: .lone,
                typed: Answers(["command": "D-1", "reply-text": "Halvt svar", "begun-from": version])
            ).text
        }
        let hidden = begun(from: "")
        #expect(hidden.contains("Halvt svar</textarea>") && hidden.contains("Udgave 1, Lone Ågård"))
        #expect(hidden.contains("<summary>Læs det gemte udkast</summary>") && hidden.contains("Kære Åse."))
        #expect(hidden.contains("value=\"discard\""))
        #expect(!begun(from: "1").contains("Læs det gemte udkast"))
        #expect(page(.drafting, turn: "P-lone", as: .lone).text.contains("name=\"begun-from\" value=\"1\""))
    }

    @Test func `what was typed stands when something is wrong`() {
        let text = page(
            .drafting, turn: "P-lone", as: .lone, faults: [FieldFault("head", "Vælg både fagchef og direktør.")],
            typed: Answers(["command": "D-1", "reply-text": "Halvt <svar>"])
        ).text
        #expect(text.contains("Halvt &lt;svar&gt;</textarea>") && text.contains("id=\"head-fault\""))
    }
}
