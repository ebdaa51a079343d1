import CaseModel
import Glibc
import OperatorCore
import Runtime
import Wire
import Wording

/// The lists of calls owed that Callback keeps on disk, taken out while nothing answers: `genklang lists print`
/// (decision 75). Reads the folder and nothing else; that a list was taken out is written down first.
struct PaperLists {
    private let invocation: Invocation
    private let folder: String

    init(_ invocation: Invocation, _ data: DataFolder) {
        self.invocation = invocation
        folder = "\(data.folder(of: .callback))/opkald"
    }

    func run() throws -> Int32 {
        let isAbove = invocation.options.has("above")
        let lists = all().filter { $0.isAbove == isAbove }
        guard !lists.isEmpty else {
            throw Trouble(code: "call_list.unknown", "no list lies in \(folder); name the data folder by --data")
        }
        guard let wanted = invocation.options.words.first else {
            overview(lists)
            return 0
        }
        let named = lists.filter { $0.unit.lowercased() == wanted.lowercased() }
        // Whom a list is about must not be read by another unit that is called the same.
        guard let list = lists.first(where: { $0.file == wanted }) ?? (named.count == 1 ? named[0] : nil) else {
            guard named.isEmpty else {
                let files = named.map(\.file).joined(separator: ", ")
                throw Trouble(code: "call_list.unknown", "several units are called \"\(wanted)\"; name one: \(files)")
            }
            let names = lists.map(\.unit).joined(separator: ", ")
            throw Trouble(code: "call_list.unknown", "there is no list of \"\(wanted)\"; there are: \(names)")
        }
        try noteTaken(list)
        Terminal.print(list.text)
        return 0
    }

    private struct List {
        /// The file's name without what follows the unit's identifier.
        let file: String
        let isAbove: Bool
        let text: String

        private var head: CallListWords.Head? { CallListWords.read(text) }
        var unit: String { head?.unit ?? file }
        var count: String { head.map { "\($0.count)" } ?? "" }
        var written: String { head?.written ?? "" }
    }

    private func all() -> [List] {
        Files.names(in: folder).filter { $0.hasSuffix(".txt") }.compactMap { name in
            guard let bytes = Files.read("\(folder)/\(name)", most: 1 << 26) else { return nil }
            let bare = String(name.dropLast(".txt".count))
            let isAbove = bare.hasSuffix(".over")
            return List(
                file: isAbove ? String(bare.dropLast(".over".count)) : bare, isAbove: isAbove,
                text: String(decoding: bytes, as: UTF8.self))
        }
    }

    private func overview(_ lists: [List]) {
        if invocation.isJSON {
            let rows = lists.map { list -> JSON in
                ["file": .string(list.file), "unit": .string(list.unit), "calls": .string(list.count)]
            }
            Terminal.print((["lists": .array(rows)] as JSON).text + "\n")
        } else {
            for list in lists { Terminal.print("\(list.file)  \(list.unit): \(list.count). \(list.written)\n") }
        }
    }

    /// Who took which list out, and when, before a word of it is shown.
    private func noteTaken(_ list: List) throws {
        let path = "\(folder)/taken.log"
        let line = "\(SystemClock().now) uid=\(getuid()) list=\(list.file)\(list.isAbove ? ".over" : "")\n"
        let file = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard file >= 0 else { throw Trouble(code: "call_list.folder", "\(path) cannot be written; nothing is shown") }
        defer { close(file) }
        let bytes = Array(line.utf8)
        guard write(file, bytes, bytes.count) == bytes.count, fsync(file) == 0 else {
            throw Trouble(code: "call_list.folder", "\(path) cannot be written; nothing is shown")
        }
    }
}
