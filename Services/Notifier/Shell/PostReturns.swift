import CaseModel
import Mail
import NotifierCore
import Runtime

/// What comes back about letters that have left: receipts, laid as files in a folder beside the outgoing ones.
///
/// A receipt is matched on the document's own UUID. One that names no document of ours, or says what cannot be true beside
/// what is known, stays with a person.
struct PostReturns {
    /// Bytes of the largest receipt: a real one has fewer than a thousand.
    private static let mostBytes = 65_536

    let desk: Correspondence
    /// `nil` where no case system gives receipts.
    let journal: JournalOffice?
    let incoming: IncomingOffice?

    func take(_ arrival: Arrival) throws -> ArrivalFate {
        guard let bytes = arrival.bytes else { return .unread("post.not_a_file") }
        guard bytes <= Self.mostBytes else { return .unread("post.too_large") }
        guard let content = Files.read(arrival.path, most: Self.mostBytes) else {
            return .unread("post.unreadable_file")
        }
        if let journal, content.first == UInt8(ascii: "{") {
            let receipt: JournalReceipt
            do throws(JournalReceipt.Fault) { receipt = try JournalReceipt(content) } catch {
                return .unread(error.code)
            }
            return try incoming?.take(receipt, desk) ?? journal.take(receipt, desk)
        }
        if let mail = MailReturn(content) { return try take(mail) }
        let receipt: PostReceipt
        do throws(PostXML.Fault) { receipt = try PostReceipt(content) } catch { return .unread(error.code) }
        return try take(receipt)
    }

    /// A mail came back: its letter says so, with the report's number.
    private func take(_ mail: MailReturn) throws -> ArrivalFate {
        guard let delivery = try desk.deliveries.delivery(of: mail.letter),
            [.staffMail, .nudge].contains(delivery.channel)
        else { return .unread("post.unknown_document") }
        guard mail.isFinal, delivery.state != .bounced else { return .taken }
        let input: DeliveryInput = delivery.state == .queued ? .refused : .bounced
        try desk.tell(delivery, input, DeliveryEvidence(.bounce, code: mail.status, at: desk.now))
        return .taken
    }

    private func take(_ receipt: PostReceipt) throws -> ArrivalFate {
        guard let delivery = try desk.deliveries.delivery(ofDocument: receipt.document), delivery.hasReceipts else {
            return .unread("post.unknown_document")
        }
        // The mailbox that has it is another's: the number was put right after it had been collected.
        if delivery.evidence?.code == DeliveryEvidence.numberChanged, case .received = receipt.said {
            guard delivery.state == .uncertain else { return .taken }
            let evidence = DeliveryEvidence(
                .receipt, code: DeliveryEvidence.numberChanged, reference: receipt.transmission, at: desk.now)
            try desk.tell(delivery, .bounced, evidence)
            return .taken
        }
        let at = receipt.at.map { min($0, desk.now) } ?? desk.now
        // Receipts overtake each other on the way: one that is older than what another has told says nothing new.
        if let known = delivery.evidence, known.source == .receipt, at < known.at { return .taken }
        let (input, code): (DeliveryInput, String?) =
            switch receipt.said {
            case .received: (.received, nil)
            // What somebody has had and could not bring on has come back.
            case .failed(let code): (delivery.state == .received ? .bounced : .refused, code)
            }
        try desk.tell(
            delivery, input, DeliveryEvidence(.receipt, code: code, reference: receipt.transmission, at: at))
        return .taken
    }
}

extension Delivery {
    /// Whether whoever carries it tells what becomes of it by a receipt.
    fileprivate var hasReceipts: Bool {
        switch channel {
        case .digitalPost, .paper: true
        case .staffMail, .nudge: false
        }
    }
}
