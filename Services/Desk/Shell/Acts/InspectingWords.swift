import CaseModel
import DeskCore
import Web
import Wording

/// The words of inspected cases, gathered from their owners, each of whom writes down that they were read.
extension Visit {
    /// Those of the cases on the page of the list that begins here.
    func exportWords() {
        let (choice, faults) = inspected()
        guard faults.isEmpty else { return showInspection() }
        let page = ask(InspectCases(after: request.query["efter"], choice: choice))
        let staff = askStaff()
        whenAllHeard { [self] in
            guard let reply = heard(page) else { return }
            gatherWords(of: reply.cases.map(\.row), staff.value ?? NameBook())
        }
    }

    func exportWordsOfCase() {
        withCase { id in
            let rows = ask(ListCaseRows(cases: [id]))
            let staff = askStaff()
            whenAllHeard { [self] in
                guard let reply = heard(rows) else { return }
                guard reply.cases.contains(where: { $0.case == id }) else {
                    return send(MessagePage.missing(for: frame))
                }
                gatherWords(of: reply.cases, staff.value ?? NameBook())
            }
        }
    }

    /// What there is in each case is asked first, its words after; one owner's silence, and there is no file at all. What an
    /// owner has lost is said in its place.
    private func gatherWords(of rows: [CaseRow], _ staff: NameBook) {
        let found = rows.map { row in
            (
                row: row, calls: ask(ShowCalls(case: row.case)), letters: ask(ListLetters(case: row.case)),
                restrictions: ask(ShowRestrictions(case: row.case))
            )
        }
        whenAllHeard { [self] in
            var parts: [WordsAsked] = []
            for one in found {
                var losses: Set<InspectedLoss> = []
                guard let calls = read(one.calls, &losses), let letters = read(one.letters, &losses),
                    let restrictions = read(one.restrictions, &losses)
                else { return }
                let id = one.row.case
                var words = InspectedWords(one.row)
                words.lose(losses)
                parts.append(
                    WordsAsked(
                        words: words,
                        notes: calls?.notes.map { ask(ReadNote(note: $0.note, version: $0.version)) } ?? [],
                        objections: calls?.objections.map { ask(ShowObjection(case: id, objection: $0.objection)) }
                            ?? [],
                        letters: letters?.letters.filter { $0.kind.isToCitizen && $0.state == .sent }
                            .map { ask(ReadLetter(case: id, letter: $0.letter)) } ?? [],
                        restrictions: restrictions))
            }
            whenAllHeard { [self] in sendWords(parts, staff) }
        }
    }

    private func sendWords(_ parts: [WordsAsked], _ staff: NameBook) {
        var parts = parts
        for index in parts.indices {
            var losses: Set<InspectedLoss> = []
            for note in parts[index].notes {
                guard let note = read(note, &losses) else { return }
                if let note { parts[index].words.add(note) }
            }
            for objection in parts[index].objections {
                guard let objection = read(objection, &losses) else { return }
                if let objection { parts[index].words.add(objection) }
            }
            for letter in parts[index].letters {
                guard let letter = read(letter, &losses) else { return }
                if let letter { parts[index].words.add(letter) }
            }
            for row in parts[index].restrictions?.restrictions ?? [] { parts[index].words.add(row) }
            parts[index].words.lose(losses)
        }
        let older = parts.indices.filter { parts[$0].restrictions?.leftOut ?? 0 > 0 }
        sendWithOlder(parts, older, staff)
    }

    /// Decisions to restrict contact come four at a time; most cases have none.
    private func sendWithOlder(_ parts: [WordsAsked], _ older: [Int], _ staff: NameBook) {
        guard !older.isEmpty else {
            return send(
                .download(
                    InspectedWordsTable.csv(parts.map(\.words), staff: staff), name: Wording.Desk.inspectedFile,
                    contentType: "text/csv; charset=utf-8"))
        }
        let asked = older.map { index in
            let part = parts[index]
            return (
                index: index,
                reply: ask(
                    ShowRestrictions(
                        case: part.words.row.case, before: part.restrictions?.restrictions.last?.restriction))
            )
        }
        whenAllHeard { [self] in
            var parts = parts
            for one in asked {
                var losses: Set<InspectedLoss> = []
                guard let reply = read(one.reply, &losses) else { return }
                parts[one.index].restrictions = reply
                for row in reply?.restrictions ?? [] { parts[one.index].words.add(row) }
                parts[one.index].words.lose(losses)
            }
            sendWithOlder(
                parts,
                older.filter { index in
                    guard let reply = parts[index].restrictions else { return false }
                    return reply.leftOut > 0 && !reply.restrictions.isEmpty
                }, staff)
        }
    }

    /// What an owner said of one case among many: nothing where that is lost, which is noted in `losses`; `nil` when it said no
    /// for another reason or nothing, and then that is what is answered.
    func read<Reply: Sendable>(_ part: Part<Reply>, _ losses: inout Set<InspectedLoss>) -> Reply?? {
        if let loss = InspectedLoss(refusal: part.heard.refusal) {
            losses.insert(loss)
            return .some(nil)
        }
        return heard(part).map(Reply?.some)
    }

    /// What an owner said; `nil` when it said no or nothing, and then that is what is answered.
    func heard<Reply: Sendable>(_ part: Part<Reply>) -> Reply? {
        switch part.heard {
        case .heard(let reply): return reply
        case .refused(let code): refuse(code)
        case .silent: send(MessagePage.silent(for: frame))
        }
        return nil
    }
}

/// A case whose words are under way.
private struct WordsAsked {
    var words: InspectedWords
    let notes: [Part<ReadNote.Reply>]
    let objections: [Part<ShowObjection.Reply>]
    let letters: [Part<ReadLetter.Reply>]
    /// Absent where they are lost.
    var restrictions: ShowRestrictions.Reply?
}
