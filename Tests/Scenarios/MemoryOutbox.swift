import NotifierCore
import NotifierShell
import Runtime
import Seal
import Support
import Wire
import Wording

/// The outbox of letters and messages, in memory: what lies there stays as it was laid.
final class MemoryOutbox: Spool {
    /// One document, by the letter's name.
    struct Document {
        let tray: Tray
        let bytes: [UInt8]
        var digest: String { Hex.encode(Seal.sha256(bytes)) }
    }

    private(set) var documents: [String: Document] = [:]
    /// How often something was to be laid that lay there already: after a crash between the deed and its being written.
    private(set) var repeats = 0
    private(set) var troubles = 0
    /// Whether the tray lets nothing in just now.
    private let isFull: () -> Bool

    init(isFull: @escaping () -> Bool) { self.isFull = isFull }

    func lay(_ bytes: [UInt8], as name: String, in tray: Tray) throws(EffectTrouble) -> String {
        if let known = documents[name] {
            repeats += 1
            return known.digest
        }
        if isFull() {
            troubles += 1
            throw EffectTrouble("spool.full")
        }
        let document = Document(tray: tray, bytes: bytes)
        documents[name] = document
        return document.digest
    }

    func has(_ name: String, in tray: Tray) -> Bool { documents[name]?.tray == tray }
}

/// A press that prints a letter's words as they are, since nobody reads them on paper here.
final class PlainPress: LetterPress {
    func document(_ letter: LetterText) throws(LetterFault) -> SetLetter {
        guard let json = try? JSON(encoding: letter) else { preconditionFailure("a letter that cannot be written") }
        return SetLetter(bytes: json.bytes, pages: 1)
    }
}
