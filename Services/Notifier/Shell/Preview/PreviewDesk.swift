import CaseModel
import NotifierCore
import Runtime
import Seal
import Wire
import Wording

/// Shows a colleague the letter that is being written, as the citizen would get it. Nothing is kept of it, and no letter
/// comes to be owed; that somebody looked is written down.
struct PreviewDesk {
    let letters: LetterDesk

    private var desk: Correspondence { letters.desk }

    func show(_ command: PreviewLetter, for viewer: Viewer) throws -> PreviewLetter.Reply {
        let ground = try letters.seeing(command.case, viewer)
        guard command.recipient.case == command.case else { throw NotifierRefusal.notWritable }
        try desk.turn.audit(
            "letter.previewed", by: viewer.person.rawValue, about: command.case.rawValue,
            detail: "\(command.draft.purpose.rawValue) \(ground.rawValue)")
        let (channel, window, obstacle, child) = try way(command)
        let text = try text(command, window, of: child, by: viewer.person)
        guard let from = command.from else {
            let isPrintable = try !made { () throws(LetterFault) in try document(text).hasUnknownSigns }
            return PreviewLetter.Reply(
                text: text, channel: channel, obstacle: obstacle ?? (isPrintable ? nil : "letter.unknown_sign"))
        }
        // The same letter gives the same bytes, so that it can be made anew for every piece and kept nowhere.
        let pdf = try made { () throws(LetterFault) in try document(text).bytes }
        let piece = pdf.dropFirst(max(0, from)).prefix(PreviewLetter.pieceBytes)
        return PreviewLetter.Reply(piece: Base64URL.encode(Array(piece)), bytes: pdf.count)
    }

    private func text(
        _ command: PreviewLetter, _ window: [String], of child: String?, by person: PersonID
    ) throws -> LetterText {
        try made { () throws(LetterFault) in
            let settings = desk.composer.settings
            return try LetterPreview(
                command.draft, of: command.case, to: command.recipient, by: person, called: command.writer,
                of: command.writersUnit, colleagues: command.colleagues ?? [:], at: desk.now
            )
            .text(also: command.also ?? [], at: desk.now) { settings.sender(for: $0).naming(command.contactPerson) }
            .addressed(
                to: window, of: child)
        }
    }

    private func document(_ text: LetterText) throws(LetterFault) -> SetLetter {
        try desk.composer.press.document(text)
    }

    private func made<Value>(_ body: () throws(LetterFault) -> Value) throws(NotifierRefusal) -> Value {
        do throws(LetterFault) { return try body() } catch { throw .notWritable }
    }

    /// By which way it would go now, what stands in the window, and what would hold it back.
    private func way(
        _ command: PreviewLetter
    ) throws -> (channel: LetterChannel?, window: [String], obstacle: String?, child: String?) {
        let recipient = command.recipient
        let known = try PostStore(database: desk.turn.database).known(command.case)
        let isLost = try recipient.through == nil && desk.isWayLost(command.case)
        if recipient.protection != nil, known?.registration != .digital, known?.registration != .protected {
            let channel: LetterChannel? = recipient.protection == .paperChecked && !isLost ? .paper : nil
            let obstacle = isLost ? Correspondence.wayLost : channel == nil ? "channel.protected_address" : nil
            return (channel, [recipient.name, Wording.Desk.previewNoWindow], obstacle, nil)
        }
        guard !isLost else {
            let lines = recipient.protection == nil ? recipient.addressLines : []
            return (nil, [recipient.name] + lines, Correspondence.wayLost, nil)
        }
        let isAnother = try desk.isAnother(recipient, in: command.case, known?.registration)
        do throws(LetterFault) {
            let (channel, window, child) = try ChannelChoice.previewed(
                known?.registration, cvr: known?.cvr, to: recipient, on: desk.now.civil.day)
            guard channel != .paper || desk.composer.press.hasRoom(for: window) else {
                return (nil, window, "channel.address_too_long", child)
            }
            return (channel, window, isAnother ? Correspondence.addressChanged : nil, child)
        } catch {
            return (nil, [recipient.name] + recipient.addressLines, error.code, nil)
        }
    }
}

extension LetterDraft {
    /// What the audit calls it.
    fileprivate var purpose: RecipientPurpose {
        switch self {
        case .note: .noteCopy
        case .personalReceipt: .personalReceipt
        case .appointment: .appointment
        case .formalReply: .formalReply
        case .extended: .extensionNotice
        case .restriction: .contactRestriction
        case .objectionAnswer: .objectionAnswer
        case .correctedNote: .noteCopy
        case .forwarded: .forwardedElsewhere
        case .mediation: .mediationInvitation
        case .lesson: .whatWeChanged
        case .reparation: .reparationAnswer
        }
    }
}
