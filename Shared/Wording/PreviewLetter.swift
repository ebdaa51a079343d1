package import CaseModel

/// A letter that somebody is writing: what it would say, before anything of it is kept.
package enum LetterDraft: Codable, Hashable, Sendable {
    /// The copy of a note, with its cover letter.
    ///
    /// - Parameters:
    ///   - outcome: absent for a talk that nobody owed.
    ///   - nextTalk: absent where no hour was agreed on.
    case note(NoteDraft, outcome: Outcome?, consent: Consent?, spokenAt: Timestamp?, nextTalk: NextTalk? = nil)
    /// The few lines to somebody whom nobody can ring in time.
    case personalReceipt(String)
    /// - Parameters:
    ///   - at: absent when the hour is called off.
    ///   - place: where we meet; absent for a call.
    ///   - everyDays: after how many days it comes again; absent when it is once.
    ///   - before: the hour that it takes the place of, or that is called off; absent of a new one.
    case appointment(
        TalkForm, at: Timestamp?, isChange: Bool, place: String?, everyDays: Int?, before: Timestamp? = nil)
    /// - Parameters:
    ///   - heard: what the citizen told us, with which it begins; absent when nobody has written it.
    ///   - signedBy: the name of whoever wrote it.
    case formalReply(
        String, heard: String?, stance: ReplyStance, remedy: String?, guidance: [AppealGuidance], signedBy: String?)
    /// - Parameter until: the new moment; exclusive.
    case extended(until: Timestamp, reason: String)
    case restriction(RestrictionProposal)
    case objectionAnswer(
        ObjectionOutcome, raisedAt: Timestamp, spokenAt: Timestamp, reason: String, addition: String?)
    /// The copy of a note with what an objection has led to added, beside the note as the citizen has it.
    case correctedNote(NoteDraft, before: NoteDraft, outcome: Outcome?, spokenAt: Timestamp)
    /// - Parameters:
    ///   - points: the words of those that go, where only a part does.
    ///   - sent: absent when it is sent now.
    case forwarded(authority: String, sentTo: String, reason: String, points: [String], sent: Timestamp?)
    /// The offer of a talk with a mediator.
    ///
    /// - Parameter ground: why it is offered; absent while nobody has chosen.
    case mediation(MediationGround?)
    /// Whether we make good what was lost.
    case reparation(isGranted: Bool, String, appeal: String?)
    /// What has changed because the citizen complained.
    case lesson(String)
}

extension LetterDraft {
    /// Whom of ours something is agreed with in it.
    package var holders: [PersonID] {
        let notes: [NoteDraft] =
            switch self {
            case .note(let note, _, _, _, _): [note]
            case .correctedNote(let note, let before, _, _): [note, before]
            case .personalReceipt, .appointment, .formalReply, .extended, .restriction, .objectionAnswer, .forwarded,
                .mediation, .reparation, .lesson:
                []
            }
        return notes.flatMap(\.agreements).compactMap(\.person)
    }
}

/// `notifier.preview`: the letter as it would look if it was sent now: same template, sender and window; audited.
///
/// Nothing of it is kept or sent, and nothing is promised: what holds is settled anew when the letter is written.
package struct PreviewLetter: ServiceCommand {
    package static let method = "notifier.preview"
    /// Bytes of the finished page that one reply brings.
    package static let pieceBytes = 40 << 10

    package let `case`: CaseID
    /// Where it would go, as Intake has just said to the same person.
    package let recipient: FindRecipient.Reply
    package let draft: LetterDraft
    /// The finished PDF from this byte on; absent for the words.
    package let from: Int?
    /// What whoever is writing it is called, for the letters that name them; absent where that is not known.
    package let writer: String?
    /// Where whoever is writing it works; absent where that is not known.
    package let writersUnit: StaffAddress.OwnUnit?
    /// What the citizen's contact person is called; absent where there is none, or nobody can say.
    package let contactPerson: String?
    /// What those of ours are called, by identifier, whom something is agreed with; absent where there are none.
    package let colleagues: [String: String]?
    /// The citizen's other cases that it is about too; absent where there are none. Whether each goes in the same letter is
    /// settled when it is made.
    package let also: [CaseID]?

    package init(
        case: CaseID, recipient: FindRecipient.Reply, draft: LetterDraft, from: Int? = nil, writer: String? = nil,
        writersUnit: StaffAddress.OwnUnit? = nil, contactPerson: String? = nil, colleagues: [String: String]? = nil,
        also: [CaseID]? = nil
    ) {
        self.writersUnit = writersUnit
        self.also = also
        self.colleagues = colleagues
        self.writer = writer
        self.contactPerson = contactPerson
        self.case = `case`
        self.recipient = recipient
        self.draft = draft
        self.from = from
    }

    /// The same letter, as bytes of the finished PDF from this one on.
    package func piece(from byte: Int) -> PreviewLetter {
        PreviewLetter(
            case: self.case, recipient: recipient, draft: draft, from: byte, writer: writer,
            writersUnit: writersUnit, contactPerson: contactPerson, colleagues: colleagues, also: also)
    }

    package struct Reply: Codable, Hashable, Sendable {
        /// In words; absent when a piece of the PDF was asked for.
        package let text: LetterText?
        /// By which way it would go; absent when nothing could be sent as it stands.
        package let channel: LetterChannel?
        /// What stands in its way, by a code; somebody has to put it right before a letter can go out.
        package let obstacle: String?
        /// A piece of the PDF in base64url.
        package let piece: String?
        /// How many bytes the whole PDF has.
        package let bytes: Int?

        package init(
            text: LetterText? = nil, channel: LetterChannel? = nil, obstacle: String? = nil, piece: String? = nil,
            bytes: Int? = nil
        ) {
            self.text = text
            self.channel = channel
            self.obstacle = obstacle
            self.piece = piece
            self.bytes = bytes
        }
    }
}

extension Wording.Desk {
    package static let previewTitle = "Sådan kommer brevet til at se ud"
    package static let previewHint = "Intet er sendt. Det, du har skrevet, ligger som din kladde."
    package static let previewLook = "Se brevet"
    package static let previewPDF = "Se brevet som PDF"
    package static let previewBack = "Tilbage til det, jeg skrev"
    package static let previewFile = "udkast.pdf"
    package static let previewNoCode = "I det rigtige brev står borgerens egen kode dér, hvor her står X’er."
    package static let previewNoOutcome = "Vælg, hvordan samtalen sluttede. Så kan du se hele brevet."
    package static let previewSilent =
        "Brevet kan ikke vises lige nu. Her er ordene i notatet. Prøv igen om lidt, hvis du vil se hele brevet."
    package static let previewNothingAdded = "Skriv, hvad der bliver tilføjet i notatet. Så kan du se den rettede kopi."
    package static let previewCorrected = "Se den rettede kopi"
    package static let previewNoWindow = "Adressen er beskyttet og vises ikke her."
    package static let previewNotWritten =
        "Brevet kan ikke vises, som det står nu. Udfyld de felter, der mangler, og prøv igen."

    package static let previewNoGrounds =
        "Svaret har intet grundlag endnu. Gem, hvordan vi stiller os til kritikken; så kan du se brevet."
    package static let previewNewWindow = "(åbner i et nyt vindue)"

    /// By which way it would go.
    package static func previewWay(_ channel: LetterChannel) -> String {
        channel == .paper ? "Brevet går på papir." : "Brevet går med \(name(of: channel))."
    }

    /// What stands in its way.
    package static func previewObstacle(_ code: String) -> String {
        "Brevet kan ikke sendes endnu. \(Wording.sentence(forRefusal: code))"
    }
}
