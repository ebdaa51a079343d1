import CaseModel
import Glibc
import NotifierCore
import Runtime
import Seal
import Wire
import Wording

/// A document that came in, as files where the case system collects (JOURNAL.md). What is being fetched lies in `partial`
/// beside them, and nobody collects from there.
struct IncomingFolder {
    let folder: String

    private var partial: String { "\(folder)/partial" }
    private func partial(_ paper: IncomingID, _ part: Int) -> String { "\(partial)/\(paper)-\(part)" }

    /// The name a part is collected under: of ours alone, with the ending that its sender gave it.
    static func name(_ paper: IncomingID, _ part: MailAttachment) -> String {
        let ending =
            part.name.split(separator: ".", omittingEmptySubsequences: false).last.map { $0.lowercased() } ?? ""
        let isEnding =
            part.name.contains(".") && (1...5).contains(ending.utf8.count)
            && ending.utf8.allSatisfy {
                (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0)
                    || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
            }
        return "\(paper)-\(part.number).\(isEnding ? ending : "bin")"
    }

    /// Writes a piece at its place; the same piece twice leaves one.
    func write(_ bytes: [UInt8], of paper: IncomingID, _ piece: IncomingPiece) throws(EffectTrouble) {
        guard Files.makeFolder(partial) else { throw FolderSpool.trouble() }
        let flags = O_WRONLY | O_CREAT | O_CLOEXEC | (piece.number == 0 ? O_TRUNC : 0)
        let file = open(partial(paper, piece.part), flags, 0o600)
        guard file >= 0 else { throw FolderSpool.trouble() }
        defer { close(file) }
        var written = 0
        let start = piece.number * IncomingPiece.mostBytes
        while written < bytes.count {
            let count = bytes.withUnsafeBytes {
                pwrite(file, $0.baseAddress! + written, bytes.count - written, off_t(start + written))
            }
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else { throw FolderSpool.trouble() }
            written += count
        }
        guard fsync(file) == 0 else { throw FolderSpool.trouble() }
    }

    /// SHA-256 of a part, wherever it lies, in hexadecimal; `nil` when it lies nowhere.
    func digest(of part: MailAttachment, in paper: IncomingID) -> String? {
        for path in [partial(paper, part.number), "\(folder)/\(Self.name(paper, part))"] {
            let file = open(path, O_RDONLY | O_CLOEXEC)
            guard file >= 0 else { continue }
            defer { close(file) }
            let digest = DigestStream()
            var buffer = [UInt8](repeating: 0, count: 65_536)
            while true {
                let count = read(file, &buffer, buffer.count)
                if count < 0 && errno == EINTR { continue }
                guard count > 0 else { break }
                digest.add(buffer[..<count])
            }
            return Hex.encode(digest.finish())
        }
        return nil
    }

    /// Puts a part where it is collected.
    func lay(_ part: MailAttachment, of paper: IncomingID) throws(EffectTrouble) {
        let there = "\(folder)/\(Self.name(paper, part))"
        if rename(partial(paper, part.number), there) != 0, errno != ENOENT || !Files.exists(there) {
            throw FolderSpool.trouble()
        }
    }

    /// The metadata come last: whoever sees them has everything.
    func lay(_ metadata: JSON, of paper: IncomingID) throws(EffectTrouble) {
        guard Files.write(metadata.bytes, to: "\(folder)/\(paper).json") else { throw FolderSpool.trouble() }
    }
}

/// A piece of a document on its way.
struct IncomingPieceLaying: Effect {
    let key: String
    let folder: IncomingFolder
    let paper: IncomingID
    let piece: IncomingPiece
    let bytes: [UInt8]

    func perform() throws(EffectTrouble) -> String {
        try folder.write(bytes, of: paper, piece)
        return ""
    }
}

/// All of a document lies here: it is looked at once more, and laid where it is collected.
struct IncomingFinish: Effect {
    /// It is not what its owner said had come in.
    static let changed = "journal.document_changed"
    /// Something of it lies nowhere any more; it is fetched anew.
    static let missing = "journal.part_missing"
    /// Its owner does not have it any more.
    static let gone = "journal.document_gone"
    /// What its owner answers is no document.
    static let unreadable = "journal.document_unreadable"

    let key: String
    let folder: IncomingFolder
    let kept: IncomingStore.Kept
    let head: IncomingHead
    let municipality: String
    let unit: String

    func perform() throws(EffectTrouble) -> String {
        let paper = kept.facts.document
        var digests: [String] = []
        for part in head.parts {
            guard let digest = folder.digest(of: part, in: paper) else { throw EffectTrouble(Self.missing) }
            digests.append(digest)
        }
        guard Hex.encode(Seal.sha256(IncomingDocument.digested(digests))) == kept.facts.digest else {
            throw EffectTrouble(Self.changed)
        }
        for part in head.parts { try folder.lay(part, of: paper) }
        try folder.lay(metadata(digests), of: paper)
        return kept.facts.digest
    }

    private func metadata(_ digests: [String]) -> JSON {
        let facts = kept.facts
        let files = zip(head.parts, digests).map { part, digest -> JSONObject in
            [
                "file": .string(IncomingFolder.name(facts.document, part)), "type": .string(part.type),
                "bytes": .integer(Int64(part.bytes)), "sha256": .string(digest),
            ]
        }
        var metadata: JSONObject = [
            "format": "genklang-journal/1",
            "document": .string(kept.entry.document),
            "incoming": .string(facts.document.rawValue),
            "case": .string(facts.case.rawValue),
            "date": .string(facts.received.civil.day.description),
            "received": .string(facts.received.description),
            "direction": "incoming",
            "subject": .string(Wording.journalSubject(of: facts.kind)),
            "from": .array(head.from.map { [.object(["name": .string($0)])] } ?? []),
            "to": .object(["municipality": .string(municipality), "unit": .string(unit)]),
            "channel": .string(facts.channel.rawValue),
            "original": .bool(head.isOriginal), "shortened": .bool(head.isShortened),
        ]
        for (name, value) in files.first?.members ?? [] { metadata[name] = value }
        metadata["attachments"] = .array(
            zip(head.parts, files).dropFirst().map { part, file in
                var named = file
                named["name"] = .string(part.name)
                return .object(named)
            })
        return .object(metadata)
    }
}
