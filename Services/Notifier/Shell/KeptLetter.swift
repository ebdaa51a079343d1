import CaseModel
import NotifierCore
import Runtime
import Seal
import Wire
import Wording

/// One letter as a colleague reads it again: the words that were sent, held against their own digest, and a PDF that is set of
/// them anew and kept nowhere. What is not what was sent says so (decision 103).
struct KeptLetter {
    let desk: Correspondence
    let kept: DutyStore.Kept

    /// - Parameter from: the PDF from this byte on; `nil` for the words.
    func reply(_ row: LetterRow, from: Int?) throws -> ReadLetter.Reply {
        let sent = try desk.duties.sent(kept.letter)
        if let sent, !sent.isWhole, from ?? 0 == 0 {
            LogLine(.error, "letter.words_changed", ["letter": kept.letter.rawValue]).write()
        }
        if kept.duty.matter.isMail {
            guard from == nil else { throw NotifierRefusal.unknownLetter }
            return ReadLetter.Reply(
                row: row, text: nil, message: try sent?.words.decode(StaffMessage.self),
                kept: sent?.isWhole == false ? .changed : nil)
        }
        guard let sent else {
            guard from == nil else { throw NotifierRefusal.unknownLetter }
            return ReadLetter.Reply(row: row, text: nil, message: nil)
        }
        let text = try sent.words.decode(LetterText.self)
        guard let from else {
            // The words are read also where nothing can be set of them any more.
            let state = state(of: try? set(text), sent, row)
            return ReadLetter.Reply(row: row, text: text, message: nil, kept: state, pdf: sent.pdf)
        }
        let pdf = try set(text)
        let state = state(of: pdf, sent, row)
        // The same words give the same bytes, so that it is set anew for every piece.
        let document = state == .asSent ? pdf : try set(text.copied(state, from: sent.pdf ?? row.digest))
        let piece = Array(document.dropFirst(max(0, from)).prefix(PreviewLetter.pieceBytes))
        return ReadLetter.Reply(
            row: row, text: nil, message: nil, piece: Base64URL.encode(piece), bytes: document.count, kept: state,
            pdf: sent.pdf)
    }

    private func set(_ text: LetterText) throws -> [UInt8] {
        do throws(LetterFault) { return try desk.composer.press.document(text).bytes } catch {
            throw NotifierRefusal.notWritable
        }
    }

    /// On paper what was sent is the PDF, also of what an older release sent.
    private func state(of pdf: [UInt8]?, _ sent: DutyStore.Sent, _ row: LetterRow) -> LetterKept {
        guard sent.isWhole else { return .changed }
        let digest = pdf.map { Hex.encode(Seal.sha256($0)) }
        return digest != nil && digest == sent.pdf ?? row.digest ? .asSent : .setAnew
    }
}
