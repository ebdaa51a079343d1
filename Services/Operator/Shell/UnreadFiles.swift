import CaseModel
import OperatorCore
import Runtime
import Wire

/// Files laid in a service's folder that it could not take, by name and reason: `genklang intake mail list` and `retry`,
/// `genklang receipt list` and `retry`.
struct UnreadFiles {
    private let invocation: Invocation
    private let folder: ArrivalFolder
    /// What is taken there, `mail`: how faults are called, and the command.
    private let what: String

    init(_ invocation: Invocation, _ data: DataFolder) {
        self.invocation = invocation
        switch invocation.command {
        case .receiptList, .receiptRetry:
            what = "receipt"
            folder = ArrivalFolder(invocation.options.value("folder") ?? "\(data.path)/outbox/receipts")
        default:
            what = "mail"
            folder = ArrivalFolder(invocation.options.value("maildir") ?? "\(data.folder(of: .intake))/mail")
        }
    }

    func run() throws -> Int32 {
        guard folder.isUsable else {
            throw Trouble(
                code: "\(what).folder",
                "\(folder.path) is no folder that this user can read and write; run as the service's user")
        }
        let isRetry = [.intakeMailRetry, .receiptRetry].contains(invocation.command)
        return isRetry ? try retry(invocation.options.words[0]) : list()
    }

    private func list() -> Int32 {
        let files = folder.unreadFiles()
        if invocation.isJSON {
            let rows = files.map { file -> JSON in ["file": .string(file.name), "reason": .string(file.reason)] }
            Terminal.print((["unread": .array(rows)] as JSON).text + "\n")
        } else {
            let lines = files.map { "\($0.name)  \($0.reason)\n" }.joined()
            Terminal.print(lines.isEmpty ? "every \(what) has been taken\n" : lines)
        }
        return files.isEmpty ? 0 : 1
    }

    private func retry(_ name: String) throws -> Int32 {
        let names = name == "all" ? folder.unreadFiles().map(\.name) : [name]
        // A name, and never a path out of the folder.
        guard !name.contains("/"), !name.hasPrefix(".") else {
            throw Trouble(code: "\(what).unknown", "FILE is a name that the list of them shows; ask for the list")
        }
        var laid: [JSON] = []
        for name in names {
            guard folder.retry(name) else {
                throw Trouble(code: "\(what).unknown", "\(name) does not lie in \(folder.unread); ask for the list")
            }
            laid.append(.string(name))
        }
        Terminal.print(
            invocation.isJSON ? (["retried": .array(laid)] as JSON).text + "\n" : "\(laid.count) laid back\n")
        return 0
    }
}
