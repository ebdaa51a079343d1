import CaseModel
import NotifierCore
import Wire

/// What was fetched from its owners for one letter, kept until the letter has left.
struct Gathered: Codable {
    var recipient: FindRecipient.Reply?
    var note: ReadNote.Reply?
    var address: StaffAddress.Reply?

    var isEmpty: Bool { recipient == nil && note == nil && address == nil }

    /// Takes in what an owner has answered; returns what it means for the duty.
    mutating func take(_ reply: JSON, as need: Need) throws(JSONFault) -> DutyInput {
        switch need {
        case .recipient: recipient = try reply.decode(FindRecipient.Reply.self)
        case .note: note = try reply.decode(ReadNote.Reply.self)
        case .address:
            let answer = try reply.decode(StaffAddress.Reply.self)
            guard answer.isActive else { return .colleagueLeft }
            address = answer
        case .stillDue:
            guard try reply.decode(AskStillDue.Reply.self).isDue else { return .noLongerDue }
        }
        return .fetched(need)
    }
}
