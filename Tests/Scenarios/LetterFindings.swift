import CaseModel
import Store
import Support
import Wire

// What went out in writing: each receipt, copy and message once, and none left lying.
extension Findings {
    func lookAtLetters() throws {
        let sent = record.all(LetterSent.self).map(\.body)
        let once = sent.counted { $0.letter }
        expect(once.values.allSatisfy { $0 == 1 }, "a letter was said to be sent twice")
        lookAtReceipts(sent)
        lookAtCopies(sent)
        for letter in sent {
            let document = ["pdf", "eml"].compactMap { town.outbox.documents["\(letter.letter).\($0)"] }
            expect(
                document.count == 1 && document[0].digest == letter.digest,
                "\(letter.kind) \(letter.letter) does not lie in the outbox as it was said")
        }
        try expectNone(
            .notifier, "left lying",
            "SELECT key || ' ' || state AS found FROM duty WHERE state NOT IN ('done', 'dropped')")
        try expectNone(
            .notifier, "done, and not said",
            """
            SELECT key AS found
              FROM duty
             -- What belongs to no case is said by nobody: tasks, digests, hours of talks, training.
             WHERE state = 'done' AND case_id IS NOT NULL
               AND letter NOT IN (SELECT value FROM json_each(:sent))
            """,
            ["sent": .text("[" + sent.map { "\"\($0.letter)\"" }.joined(separator: ",") + "]")])
        let done = try database(.notifier).first("SELECT count(*) AS count FROM duty WHERE state = 'done'") {
            $0.integer("count")
        }
        expect(
            done == Int64(town.outbox.documents.count),
            "\(done ?? 0) letters are done, \(town.outbox.documents.count) lie in the outbox")
    }

    private func lookAtReceipts(_ sent: [LetterSent]) {
        let receipts = sent.filter { $0.kind == .receipt }.counted { $0.case }
        // The copy of a talk that was held before the receipt had left takes its place (decision 116).
        let talkedThrough = Set(
            record.all(NoteFiled.self).map(\.body).filter { $0.version == 1 && $0.outcome != .notReached }
                .flatMap { [$0.case] + ($0.also ?? []).map(\.case) })
        for said in record.all(CaseRegistered.self).map(\.body) {
            let isOwed =
                !said.isHistory && said.canBeWrittenTo && said.kind != .hunch && said.kind != .preventiveContact
            let count = receipts[said.case] ?? 0
            let isOvertaken = isOwed && count == 0 && talkedThrough.contains(said.case)
            expect(
                isOvertaken || count == (isOwed ? 1 : 0),
                "\(said.case): \(count) receipts where \(isOwed ? 1 : 0) is due")
        }
    }

    /// One copy a version; a version that was overtaken before it left may have none.
    private func lookAtCopies(_ sent: [LetterSent]) {
        let copies = sent.filter { $0.kind == .noteCopy }
            .counted { NoteVersion($0.note ?? "N-0", version: $0.version ?? 0) }
        let writable = Set(record.all(CaseRegistered.self).map(\.body).filter(\.canBeWrittenTo).map(\.case))
        let filed = record.all(NoteFiled.self).map(\.body)
        let newest = filed.reduce(into: [:]) { versions, said in
            versions[said.note] = max(versions[said.note] ?? 0, said.version)
        }
        expect(
            Set(filed.map { NoteVersion($0.note, version: $0.version) }).count == filed.count, "a note was filed twice")
        for said in filed {
            let count = copies[NoteVersion(said.note, version: said.version)] ?? 0
            let due = !writable.contains(said.case) ? 0...0 : newest[said.note] == said.version ? 1...1 : 0...1
            expect(due.contains(count), "\(said.note) \(said.version): \(count) copies where \(due) are due")
        }
    }
}
