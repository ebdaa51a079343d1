package import CaseModel
import Wording

/// To the citizen: the written answer that both have assured, with its guidance on how to complain.
///
/// Signed by whoever wrote it, with the unit they belong to; by the case's unit alone when nobody can say what they are called.
/// Whom to contact is the case's unit either way: the citizen's case lies there.
package struct FormalReply: Letter {
    package static let name = "formal-reply"
    package static let occasions = [
        Occasion { (event: ReplyToSend) in
            [FormalReply(replied: event.case, version: event.version, author: event.author)]
        }
    ]

    let replied: CaseID
    let version: Int
    /// Absent from an older release's event.
    let author: PersonID?
    /// The last day to complain that its words name, the first where there are more; absent until they have been fetched, and where
    /// they name none.
    private(set) var lastDay: CivilDay?

    init(replied: CaseID, version: Int, author: PersonID?) {
        self.replied = replied
        self.version = version
        self.author = author
    }

    /// Posted on that day or later, nobody could act on it.
    package var validUntil: Timestamp? { lastDay.map { Copenhagen.moment($0) } }
    package var isTakenOut: Bool { true }

    package mutating func learn(_ need: Need, from fetched: Fetched) {
        guard need == Self.reply, let reply = try? fetched.reply(Self.reply, to: ReadReplyWords.self) else { return }
        lastDay = reply.guidance.firstLastDay
    }

    package var key: DutyKey { DutyKey(rawValue: "formal-reply/\(replied)/\(version)") }
    package var kind: LetterKind { .formalReply }
    package var `case`: CaseID? { replied }
    package var questions: [Question] {
        // Also whoever has left since has written it.
        (author.map { [Question(.address, StaffAddress(person: $0), isNeeded: false)] } ?? []) + [
            .recipient(of: replied, for: .formalReply),
            Question(Self.reply, ReadReplyWords(case: replied, version: version)) {
                $0.isDue ? nil : .noLongerDue
            } ofCopy: {
                $0.holds == false ? .noLongerDue : nil
            },
        ]
    }

    static let reply = Need(rawValue: "formal-reply")

    package func words(_ fetched: Fetched, for desk: WritingDesk) throws(LetterFault) -> LetterWords {
        let recipient = try fetched.recipient()
        let reply = try fetched.reply(Self.reply, to: ReadReplyWords.self)
        guard reply.case == replied, reply.version == version else { throw .notTogether }
        let writer = author == reply.author ? fetched.writer(in: recipient.unit) : nil
        let template =
            switch (reply.heard != nil, writer != nil) {
            case (false, false): Wording.formalReplyTemplate
            case (false, true): Wording.signedReplyTemplate
            case (true, false): Wording.heardReplyTemplate
            case (true, true): Wording.signedHeardReplyTemplate
            }
        return desk.letter(template, about: replied, to: recipient) {
            Wording.formalReply(reply, to: recipient.name, from: $0, signedBy: writer)
        }
    }
}
