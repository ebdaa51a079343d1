import CaseModel
import OperatorCore
import Runtime
import Wire

/// The pile of letters on paper, for whoever prints and posts them.
extension Operating {
    func lettersToPrint() throws {
        var sheets: [WaitingSheet] = []
        while true {
            let reply = try office.call(ListPrintQueue(after: sheets.last?.number)).decode(ListPrintQueue.Reply.self)
            sheets += reply.sheets
            guard reply.hasMore else { break }
        }
        Terminal.print(
            invocation.isJSON ? try JSON(encoding: sheets).text + "\n" : PrintTable.text(sheets))
    }

    func lettersPrinted() throws -> Int32 {
        let letters = try PrintTable.letters(invocation.options.words)
        let reference = invocation.options.value("reference")
        var posted: [LetterID] = []
        var unchanged: [LetterID] = []
        var removed: [LetterID] = []
        for start in stride(from: 0, to: letters.count, by: MarkPrinted.most) {
            let part = Array(letters[start..<min(start + MarkPrinted.most, letters.count)])
            let reply = try office.call(MarkPrinted(letters: part, reference: reference), id: office.newIdentifier())
                .decode(MarkPrinted.Reply.self)
            posted += reply.posted
            unchanged += reply.unchanged
            removed += reply.removed ?? []
        }
        let reply = MarkPrinted.Reply(
            posted: posted, unchanged: unchanged, removed: removed.isEmpty ? nil : removed)
        Terminal.print(invocation.isJSON ? try JSON(encoding: reply).text + "\n" : PrintTable.text(reply))
        return unchanged.isEmpty ? 0 : 1
    }
}
