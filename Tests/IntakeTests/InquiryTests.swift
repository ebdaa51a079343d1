import CaseModel
import IntakeShell
import Store
import Support
import Testing
import Wire

/// Somebody else asks about a citizen: what may be said, and what stays written down.
@Suite struct InquiryTests {
    private func ask(_ id: CaseID, _ ground: InquiryGround, basis: String? = nil) -> RecordInquiry {
        RecordInquiry(
            case: id,
            inquiry: Inquiry(
                name: "Nabo Opdigtet", relation: .relative, ground: ground, basis: basis,
                wish: "Hvordan sagen går."))
    }

    @Test("R-018 a relative is refused unless the law or the citizen gives leave, and which of the two is recorded")
    func ground() throws {
        let desk = try Desk()
        let id = try desk.ask(.complaint()).case
        #expect(try !desk.ask(ask(id, .none, basis: "Hun er hans søster.")).isGranted)
        #expect(desk.refusal(ask(id, .permission)) == "intake.inquiry_basis_missing")
        #expect(desk.refusal(ask(id, .legalAccess, basis: " ")) == "intake.inquiry_basis_missing")
        #expect(try desk.ask(ask(id, .permission, basis: "Fuldmagt af 3. november, journal 2026-4.")).isGranted)
        let rows = try desk.ask(ListInquiries(case: id)).inquiries
        #expect(rows.map(\.isGranted) == [true, false])
        #expect(rows.map(\.inquiry.ground) == [.permission, .none] && rows[0].by == .anna)
        let history = try desk.ask(ShowCase(case: id)).history
        #expect(history.map(\.what).suffix(2) == ["inquiry-refused", "inquiry-granted"])
        // What was asked, and by whom, stands in no history and in no audit.
        #expect(history.allSatisfy { !($0.detail ?? "").contains("Nabo") })
        #expect(try desk.audited(about: id.rawValue).allSatisfy { !$0.contains("Nabo") })
    }

    @Test("R-018 the file itself holds no yes without its ground")
    func constraint() throws {
        let desk = try Desk()
        let id = try desk.ask(.complaint()).case
        #expect(throws: (any Error).self) {
            try desk.database.run(
                """
                INSERT INTO inquiry (case_id, number, name, relation, ground, basis, wish, is_granted, by, at)
                VALUES ('\(id)', 1, 'N', 'relative', 'none', NULL, 'W', 1, 'P-ANNA', 0)
                """)
        }
    }

    @Test func `who may not see the case neither records nor reads who has asked`() throws {
        let desk = try Desk()
        let id = try desk.ask(.complaint()).case
        #expect(desk.refusal(ask(id, .none), as: .lars) == "call.may_not_see")
        #expect(desk.refusal(ListInquiries(case: id), as: .lars) == "call.may_not_see")
    }
}
