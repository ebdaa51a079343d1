import CaseModel
import IntakeShell
import Store
import Support
import Testing
import Wire

/// A mail from somebody whose written contact is restricted: never lost, never unread, and marked.
@Suite struct RestrictedMailTests {
    private static let aase = Citizen(
        name: "Åse Påhit", phone: "00 00 00 03", email: "aase@eksempel.invalid", isVerified: true)

    /// A case of Åse's in which these ways are restricted.
    private func restricted(
        _ box: Mailbox, _ ways: [ContactWay], in id: CaseID? = nil
    ) throws -> (CaseID, RestrictionID) {
        let id = try id ?? box.desk.ask(.complaint(citizen: Self.aase)).case
        let proposal = RestrictionProposal(
            ground: .pointlessTasks, facts: "Tredive mails på en dag, hver med samme spørgsmål.",
            lastSeen: "2026-11-20", milderMeans: "En fast ugentlig mail blev aftalt og ikke brugt.", ways: ways,
            scope: "Én mail om ugen læses og besvares.", lastDay: "2027-02-23",
            wayBack: "Holder aftalen i tre måneder, tales der om den igen.")
        _ = box.desk.said()
        try box.desk.ask(ProposeRestriction(case: id, proposal: proposal), as: .lone)
        let restriction = try box.desk.said()[0].body(RestrictionChanged.self).restriction
        try box.desk.ask(
            JudgeRestriction(restriction: restriction, isApproved: true, reason: "Sagligt."), as: .jens)
        try box.desk.ask(RestrictionTold(restriction: restriction, reference: "2026-77"), as: .lone)
        return (id, restriction)
    }

    @Test("R-088 a mail that comes in spite of a restriction is a case like any other, waits to be read, and says so")
    func keptAndMarked() throws {
        let box = try Mailbox(["publicUnit": "U-BENEFITS"])
        let (old, restriction) = try restricted(box, [.writing])
        try box.lay(mail())
        let opened = try #require(try box.cases.first { $0.case != old }?.case)
        #expect(try box.mails(opened).map(\.restriction) == [restriction])
        #expect(try box.desk.ask(ShowCase(case: opened), as: .bo).history.map(\.what) == ["mailed", "mail-restricted"])
        // The answer to it joins the case, waits on the list of whoever rings, and is marked too.
        try box.lay(mail("Og en ting til.", id: "m2@eksempel.invalid", fields: "In-Reply-To: <m1@eksempel.invalid>\n"))
        #expect(try box.mails(opened).map(\.restriction) == [restriction, restriction])
        #expect(try box.mails(opened).contains { $0.place == .joined })
    }

    @Test func `a restriction of calls, and one that does not hold, mark no mail`() throws {
        let box = try Mailbox(["publicUnit": "U-BENEFITS"])
        let (old, _) = try restricted(box, [.phone])
        try box.lay(mail())
        let opened = try #require(try box.cases.first { $0.case != old }?.case)
        #expect(try box.mails(opened).map(\.restriction) == [nil])
        let (_, restriction) = try restricted(box, [.writing], in: opened)
        try box.desk.ask(LiftRestriction(restriction: restriction, reason: "Aftalen holder."), as: .lone)
        try box.lay(mail("Igen.", id: "m3@eksempel.invalid", fields: "In-Reply-To: <m1@eksempel.invalid>\n"))
        #expect(try box.mails(opened).map(\.restriction) == [nil, nil])
    }

    @Test func `another address of somebody whose cases are joined is marked, and a stranger's is not`() throws {
        let box = try Mailbox(["publicUnit": "U-BENEFITS"])
        let (old, restriction) = try restricted(box, [.writing])
        try box.lay(mail(from: "Åse <anden@eksempel.invalid>"))
        let opened = try #require(try box.cases.first { $0.case != old }?.case)
        #expect(try box.mails(opened).map(\.restriction) == [nil])
        try box.desk.ask(JoinCases(case: opened, other: old, reason: "Hun skriver under med samme navn."), as: .bo)
        try box.lay(
            mail(
                "Igen.", from: "Åse <anden@eksempel.invalid>", id: "m4@eksempel.invalid",
                fields: "In-Reply-To: <m1@eksempel.invalid>\n"))
        #expect(try box.mails(opened).compactMap(\.restriction) == [restriction])
        #expect(try box.mails(opened).first { $0.restriction != nil }?.place == .joined)
    }
}
