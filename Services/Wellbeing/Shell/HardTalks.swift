import CaseModel
import Runtime
import Store
import WellbeingCore

/// Hard talks of one day: the leader is asked once to look after somebody before they go home, however many there were.
extension Caring {
    /// A hard talk has been written down: it comes to what is open of its day; after an answer it is asked anew.
    func hardTalk(of person: PersonID, in case: CaseID, at spoken: Timestamp, _ turn: Turn) throws {
        guard let open = try store.defusing(of: person, on: spoken.civil.day, in: `case`) else {
            try ask(.defusing, .hardTalk, for: person, case: `case`, after: spoken, turn)
            return
        }
        _ = try join(open, another: `case`, turn)
    }

    /// One more hard talk, or the person's own wish, comes to what is open of that day.
    ///
    /// What nobody has answered keeps its clock, and no second message is sent; what the leader has offered is asked anew.
    func join(
        _ open: WellbeingStore.Kept, another case: CaseID?, isWished: Bool = false, _ turn: Turn
    ) throws -> WellbeingStore.Kept {
        var kept = open
        if let `case` {
            kept.talks += 1
            if `case` != kept.case { try store.add([`case`], to: kept.prompt) }
        }
        if isWished, kept.cause != .ownRequest { kept.accepted = kept.accepted ?? turn.now.civil.day }
        if case .offered = kept.state {
            try store.forget(before: kept.prompt)
            return try askAnew(kept, kept.cause, accepted: kept.accepted, turn)
        }
        try store.keep(kept)
        // Whether somebody else leads the person now may not have been looked up yet.
        try store.recheck(kept.prompt)
        try tellLearning(of: kept, turn)
        return kept
    }

    /// The day went by without the short talk: the 1:1 that is left is about the same talks, and Learning waits in each case.
    func leave(_ gone: WellbeingStore.Kept, to next: WellbeingStore.Kept?, _ turn: Turn) throws {
        guard let next else { return }
        try store.add(talks: gone.talks, to: next.prompt)
        try store.add(store.furtherCases(of: gone.prompt), to: next.prompt)
        if let kept = try store.prompt(next.prompt) { try tellLearning(of: kept, turn) }
    }
}

extension WellbeingStore {
    /// The short talk before going home that is open for the person of that day, or of the same case: never two of one day.
    ///
    /// Not what a leader offered unasked, nor what came of an incident; and whom somebody chose hears of one case alone.
    func defusing(of person: PersonID, on day: CivilDay, in case: CaseID?) throws(StoreError) -> Kept? {
        let sql = """
            SELECT *
              FROM prompt
             WHERE person = :person AND kind = 'defusing' AND state IN ('open', 'offered') AND is_team = 0
               AND incident IS NULL AND cause IN ('hardTalk', 'ownRequest')
             ORDER BY asked, prompt
            """
        let open = try database.rows(sql, ["person": Value(person)]) { Self.kept($0) }
        return open.first { !$0.isChosen && $0.since == day } ?? open.first { $0.case == `case` }
    }

    /// The cases, beside its own, of the hard talks that a prompt came up with.
    func furtherCases(of prompt: PromptID) throws(StoreError) -> [CaseID] {
        let sql = "SELECT case_id FROM prompt_further_case WHERE prompt = :prompt ORDER BY case_id"
        return try database.rows(sql, ["prompt": Value(prompt)]) { $0.id("case_id") }
    }

    /// Whether one of its hard talks was in this case.
    func isAbout(_ case: CaseID, _ kept: Kept) throws(StoreError) -> Bool {
        if kept.case == `case` { return true }
        return try furtherCases(of: kept.prompt).contains(`case`)
    }

    func add(_ cases: [CaseID], to prompt: PromptID) throws(StoreError) {
        let sql = "INSERT INTO prompt_further_case (prompt, case_id) VALUES (:prompt, :case) ON CONFLICT DO NOTHING"
        for one in cases { try database.run(sql, ["prompt": Value(prompt), "case": Value(one)]) }
    }

    func add(talks: Int, to prompt: PromptID) throws(StoreError) {
        try database.run(
            "UPDATE prompt SET talks = talks + :talks WHERE prompt = :prompt",
            ["talks": Value(talks), "prompt": Value(prompt)])
    }
}
