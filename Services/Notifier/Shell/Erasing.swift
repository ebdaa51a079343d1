import CaseModel
import NotifierCore
import Runtime
import Store

/// Erases cases: the words of their letters and messages, where they went, and what is waited for. Nothing of them leaves any
/// more, and what lies in the outbox is taken out of it (decision 100).
///
/// The ledger stays, since it is what keeps a letter from being sent twice: which it was, that it left, and its digest.
struct Erasing {
    let desk: Correspondence

    static let migration = """
        -- 22: what remains of erased cases
        \(ErasedCases.tables)
        """
    /// Its case was erased: a letter that lay in the outbox stands so.
    static let code = CallRefusal.erasedCode
    /// What lies in the journal's folder is chased no more, and its receipt is still recognised.
    private static let never: Timestamp = "9999-12-31T00:00Z"

    private var database: Database { desk.turn.database }

    /// - Returns: of how many of them there was something.
    func erase(_ erasures: [Erasure]) throws -> Int {
        let held = try ErasedCases(database).erase(erasures) { id, isKnown in
            guard try !isKnown && isHeld(id) else { return nil }
            let letters = try desk.duties.duties(of: id)
            try erase(id, letters)
            return letters.map(\.letter.rawValue)
        }
        if held > 0 { try desk.printing.changed() }
        return held
    }

    private func isHeld(_ id: CaseID) throws(StoreError) -> Bool {
        let sql = """
            SELECT EXISTS (SELECT 1 FROM circle WHERE case_id = :case)
                OR EXISTS (SELECT 1 FROM duty WHERE case_id = :case)
                OR EXISTS (SELECT 1 FROM way_lost WHERE case_id = :case)
                OR EXISTS (SELECT 1 FROM incoming WHERE case_id = :case) AS held
            """
        return try database.first(sql, ["case": Value(id)]) { $0.bool("held") } ?? false
    }

    private func erase(_ id: CaseID, _ letters: [DutyStore.Kept]) throws {
        // What goes in one of theirs goes by itself, and what theirs was to go in goes without it.
        for kept in letters { try desk.leave(kept) }
        for sql in Self.sentences {
            var values: Values = ["case": Value(id)]
            if sql.contains(":now") { values["now"] = Value(desk.now) }
            if sql.contains(":never") { values["never"] = Value(Self.never) }
            try database.run(sql, values)
        }
        let isOnceMore = try ErasedCases.isOnceMore(in: database)
        for kept in letters {
            if try isOnceMore && isNowhere(kept.letter) {
                try desk.erased(kept.letter, isOut: false, isKnown: true)
            } else {
                try desk.withdrawals.want(kept.letter, at: desk.now)
            }
        }
    }

    /// Its paper lies neither to be printed nor where it is collected to: it was taken out of the pile when the case was erased
    /// first, or whoever prints was told so then and is not to look for it again.
    private func isNowhere(_ letter: LetterID) throws -> Bool {
        try desk.deliveries.delivery(of: letter)?.channel == .paper && !desk.spool.has("\(letter).pdf", in: .letters)
    }

    private static let letters = "(SELECT letter FROM duty WHERE case_id = :case)"

    private static let sentences = [
        "DELETE FROM sent WHERE letter IN \(letters)",
        "DELETE FROM letter_code WHERE letter IN \(letters)",
        "DELETE FROM letter_uncoded WHERE letter IN \(letters)",
        """
        UPDATE duty
           SET state = 'dropped', reason = '\(DropReason.erased.rawValue)', need = NULL, awaits = NULL, trouble = NULL,
               wake = NULL, since = :now, gathered = NULL, document = NULL, template = NULL, words = NULL
         WHERE case_id = :case AND state <> 'done' AND reason IS NOT '\(DropReason.erased.rawValue)'
        """,
        // Nobody is asked for a letter that was never to be seen again; what lies to be printed is looked for first.
        """
        UPDATE delivery
           SET state = 'replaced', since = :now
         WHERE letter IN \(letters) AND state <> 'received'
           AND NOT (state = 'spooled' AND channel IN ('paper', 'digitalPost'))
           AND letter NOT IN (SELECT letter FROM mailing WHERE state = 'sending')
        """,
        """
        UPDATE mailing SET state = 'expired', next = NULL
         WHERE letter IN \(letters) AND state IN ('queued', 'refused', 'uncertain')
        """,
        "DELETE FROM journal WHERE letter IN \(letters) AND state IN ('owed', 'refused')",
        "UPDATE journal SET chase = :never, chases = 0 WHERE letter IN \(letters) AND state = 'laid'",
        "DELETE FROM incoming WHERE case_id = :case AND state IN ('owed', 'refused')",
        "UPDATE incoming SET chase = :never, chases = 0 WHERE case_id = :case AND state = 'laid'",
        "DELETE FROM post WHERE case_id = :case",
        "DELETE FROM post_address WHERE case_id = :case",
        "DELETE FROM way_lost WHERE case_id = :case",
        "DELETE FROM way_untold WHERE case_id = :case",
        "DELETE FROM pile_person WHERE case_id = :case",
        "DELETE FROM circle WHERE case_id = :case",
    ]
}

extension Correspondence {
    /// Whether the case was erased: nothing is owed in it, whoever speaks of it.
    func isErased(_ case: CaseID?) throws -> Bool {
        guard let `case` else { return false }
        return try ErasedCases(turn.database).at(`case`.rawValue) != nil
    }

    /// It has been looked for in the outbox, of which nothing of an erased case is left. What had been collected and may not
    /// have been posted stays on the list of whoever prints.
    ///
    /// - Parameter isKnown: whether whoever prints has been told already, before the file was put back.
    func erased(_ letter: LetterID, isOut: Bool, isKnown: Bool = false) throws {
        let delivery = try deliveries.delivery(of: letter)
        let wasInPile = delivery?.liesToBePrinted == true
        let isSought = !isOut && !isKnown && wasInPile && composer.settings.printWorkingDays > 0
        try withdrawals.looked(at: letter, isTaken: isSought)
        guard let delivery, delivery.state == .spooled, let kept = try duties.duty(letter) else { return }
        if isOut { try journal?.withdraw(letter, at: now) }
        let evidence = DeliveryEvidence(.spool, code: Erasing.code, at: now)
        try deliveries.put(
            Delivery(
                letter: letter, channel: delivery.channel, document: delivery.document, state: .replaced, since: now,
                evidence: evidence))
        // What went in it is another case's, and is sent in one of its own.
        let others = try duties.group(of: kept).filter { try !isErased($0.duty.matter.case) }
        if isOut, !others.isEmpty { try oweAgain(others, isUnsent: true) }
    }
}
