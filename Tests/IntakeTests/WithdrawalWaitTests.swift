import CaseModel
import IntakeShell
import Support
import Testing

/// A complaint that the citizen has said is withdrawn, and has not withdrawn in writing.
@Suite struct WithdrawalWaitTests {
    private func wait(_ viewer: Viewer, _ desk: Desk) throws -> WaitingRow? {
        try desk.ask(ListWaiting(scope: .mine), as: viewer).rows.first { $0.kind == .withdrawalToGet }
    }

    @Test("R-017 it waits for whoever has the case as long as an answer may take, and then the leader hears")
    func waits() throws {
        let desk = try Desk()
        let id = try desk.ask(.complaint()).case
        #expect(try wait(.anna, desk) == nil)
        try desk.hear(.filed(id, .withdrawn), .callback, id)
        let due = try #require(try wait(.anna, desk)?.due)
        #expect(due == "2026-12-08T16:00+01:00")
        try desk.wait(until: "2026-11-26T10:00+01:00")
        try desk.ask(AssignCase(case: id, person: .bo), as: .lone)
        #expect(try wait(.bo, desk)?.due == due && wait(.anna, desk) == nil)
        _ = desk.said()
        try desk.wait(until: due)
        let late = try desk.said(Waited.self).filter { $0.kind == .withdrawalToGet }
        #expect(late.map(\.stage) == [.late] && late.first?.recipients == [.bo, .lone])
    }

    @Test func `it ends with the word in writing, and with a talk that says something else`() throws {
        for isWritten in [true, false] {
            let desk = try Desk()
            let id = try desk.ask(.complaint()).case
            try desk.hear(.filed(id, .withdrawn), .callback, id)
            if isWritten {
                try desk.ask(WithdrawCase(case: id, howInWriting: .email, reference: "J-1"))
            } else {
                try desk.hear(.filed(id, .newTalk, version: 2), .callback, id)
            }
            #expect(try wait(.anna, desk) == nil)
        }
    }
}
