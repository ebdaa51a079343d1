import CaseModel
import OperatorCore
import Runtime
import Wire

/// Letters on their way, for whoever runs Genklang: which wait for somebody, and what is done about one. Nothing here
/// shows a case, a person or a word.
struct Deliveries {
    let invocation: Invocation
    let office: Office

    func run() throws {
        let options = invocation.options
        switch invocation.command {
        case .lettersShow:
            let wish = ShowDelivery(letter: try .typed(options.words[0], as: "LETTER"))
            try show(wish) { DeliveryTables.show($0) }
        case .lettersConfirm:
            try show(try TellDelivery(options, reference: try reference())) {
                "\($0.letter) is now \($0.delivery?.state.rawValue ?? "unknown")\n"
            }
        case .lettersAgain:
            try show(try SendAgain(options, reference: try reference())) {
                "\($0.letter) is replaced by \($0.copy), which is being made\n"
            }
        case .lettersSettle:
            try show(try SettleLetter(options, reference: try reference())) { "\($0.letter) is settled\n" }
        case .lettersJournal:
            switch try JournalWish(options) {
            case .letter(let letter):
                try show(JournalAgain(letter: letter)) { "\($0.letter) is laid for the journal again\n" }
            case .document(let document):
                try show(JournalDocumentAgain(document: document)) { "\($0.document) is laid for the journal again\n" }
            }
        default: try list(options)
        }
    }

    private func list(_ options: Options) throws {
        let reply = try DeliveryPages.list(ListDeliveries(options), most: ListDeliveries.mostShown(options)) {
            try office.call($0, id: office.newIdentifier()).decode(ListDeliveries.Reply.self)
        }
        Terminal.print(invocation.isJSON ? try JSON(encoding: reply).text + "\n" : DeliveryTables.list(reply))
    }

    private func reference() throws -> String? {
        try invocation.options.value("reason").map { try OperatingFault.reason($0) }
    }

    private func show<C: ServiceCommand>(_ command: C, as text: (C.Reply) -> String) throws {
        let reply = try office.call(command, id: office.newIdentifier())
        Terminal.print(invocation.isJSON ? reply.text + "\n" : text(try reply.decode(C.Reply.self)))
    }
}
