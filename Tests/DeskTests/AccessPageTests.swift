import CaseModel
import DeskAnswers
import DeskCore
import DeskParts
import DeskShell
import Foundation
import Support
import Testing
import Web

/// The pages about access as they were looked at and approved.
struct AccessPageTests {
    private let frame = Frame(
        name: "Lone Ågård", viewer: .lone, formToken: "form-token", current: "access.show", path: ["min-adgang"])
    private let admin = Frame(
        name: "Dorthe Fåborg", viewer: Viewer(person: "P-a", unit: "U-1", roles: [.administrator], leads: []),
        formToken: "form-token", current: "accesses", path: ["adgange"])

    private func access(
        _ name: String = "Lone Ågård", factor: Timestamp? = nil, isRequired: Bool = false, codes: Int = 0,
        hasPassword: Bool = true, reset: Timestamp? = nil
    ) -> PersonAccess {
        PersonAccess(
            person: "P-lone", name: name, user: "lone", isActive: true, hasPassword: hasPassword, secondFactor: factor,
            isRequired: isRequired, recoveryCodes: codes, reset: reset, sessions: 2)
    }

    private let sessions = [
        SessionRow(id: "a1", began: monday, used: monday, browser: .firefox, machine: .windows, isThis: true),
        SessionRow(
            id: "b2", began: monday.adding(hours: -3), used: monday.adding(seconds: -600), browser: .commandLine,
            machine: .other, isThis: false),
    ]

    @Test func `Min adgang`() throws {
        let own = ShowOwnAccess.Reply(access: access(factor: monday, codes: 7, reset: monday), sessions: sessions)
        try expect(MyAccessPage(frame: frame, own: .heard(own), now: monday).html, "access.html")
        let alone = ShowOwnAccess.Reply(access: access(hasPassword: false), sessions: Array(sessions.prefix(1)))
        try expect(
            MyAccessPage(frame: frame, own: .heard(alone), now: monday, notice: "Det er afsluttet.").html,
            "access-municipality.html")
        try expect(MyAccessPage(frame: frame, own: .silent, now: monday).html, "access-silent.html")
    }

    @Test func `Skift adgangskode shows no password again`() throws {
        try expect(PasswordPage(frame: frame, user: "lone").html, "password.html")
        let faults = [FieldFault("current", "Adgangskoden passer ikke."), FieldFault("again", "Ikke ens.")]
        try expect(PasswordPage(frame: frame, user: "lone", faults: faults).html, "password-faults.html")
    }

    @Test func Totrinslogin() throws {
        try expect(FactorPage(frame: frame, access: .heard(access()), now: monday).html, "factor-off.html")
        try expect(
            FactorPage(
                frame: frame, access: .heard(access(factor: monday, codes: 1)), now: monday,
                faults: [FieldFault("last-code", "Koden passer ikke.")]
            ).html, "factor-on.html")
        try expect(
            FactorPage(frame: frame, access: .heard(access(factor: monday, isRequired: true)), now: monday).html,
            "factor-required.html")
        try expect(
            RecoveryCodesPage(frame: frame, codes: ["ABCD-EFGH-IJKL-MNOP", "2345-67AB-CDEF-GHIJ"], isFirst: true).html,
            "recovery-codes.html")
        try expect(
            CodePage(answers: Answers(["code": "123456", "videre": "/holdet"]), faults: [FieldFault("code", "Nej.")])
                .html,
            "sign-in-code.html")
        #expect(!CodePage(answers: Answers(["code": "123456"])).html.text.contains("123456"))
    }

    @Test func Adgange() throws {
        let people = [
            access(factor: monday, codes: 10), access("<i>Bo</i>", isRequired: true), access(hasPassword: false),
        ]
        try expect(AccessesPage(frame: admin, people: .heard(people), now: monday).html, "accesses.html")
        let one = ListAccess.Reply(people: [access(factor: monday)], sessions: sessions.map(\.other))
        try expect(
            AccessPage(frame: admin, person: "P-lone", access: .heard(one), now: monday).html, "accesses-one.html")
    }

    @Test func `every page is in Danish, has one heading, and holds no script and no style of its own`() {
        for html in [
            MyAccessPage(frame: frame, own: .silent, now: monday).html, PasswordPage(frame: frame, user: "lone").html,
            FactorPage(frame: frame, access: .heard(access(factor: monday)), now: monday).html,
            AccessesPage(frame: admin, people: .heard([access()]), now: monday).html, CodePage(answers: Answers()).html,
        ] {
            #expect(html.text.contains("<html lang=\"da\">") && html.text.components(separatedBy: "<h1>").count == 2)
            #expect(!html.text.contains("<script") && !html.text.contains("style=\"") && !html.text.contains("&lt;p"))
        }
    }
}

extension SessionRow {
    /// As an administrator sees it.
    fileprivate var other: SessionRow {
        SessionRow(id: id, began: began, used: used, browser: browser, machine: machine, isThis: false)
    }
}
