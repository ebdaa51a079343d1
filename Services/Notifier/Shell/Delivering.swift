import CaseModel
import NotifierCore
import Runtime
import Seal

/// What becomes of documents on their way, written beside the duties they follow from.
extension Correspondence {
    var deliveries: DeliveryStore { DeliveryStore(database: turn.database) }

    /// The document is made and goes this way.
    func queue(_ letter: LetterID, _ key: DutyKey, by channel: LetterChannel) throws {
        try deliveries.put(
            Delivery(letter: letter, channel: channel, document: Self.document(for: key), since: now))
    }

    /// Something is told about the document on its way.
    ///
    /// - Throws: `NotifierRefusal.contradictsDelivery` when it cannot be true beside what is known.
    func tell(_ delivery: Delivery, _ input: DeliveryInput, _ evidence: DeliveryEvidence) throws {
        let next = try delivery.transition(input, evidence, at: now)
        guard next != delivery else { return }
        try deliveries.put(next)
        try turn.audit(
            "delivery", by: evidence.by?.rawValue ?? evidence.source.rawValue, about: delivery.letter.rawValue,
            detail: "\(delivery.channel.rawValue) \(next.state.rawValue)")
    }

    /// It lies where it is collected.
    func tellLaid(_ letter: LetterID) throws {
        guard let delivery = try deliveries.delivery(of: letter), delivery.state == .queued else { return }
        try tell(delivery, .laid, DeliveryEvidence(.spool, at: now))
    }

    /// The document's own UUID, the same whenever the same thing is owed.
    static func document(for key: DutyKey) -> String {
        DocumentID.uuid(Seal.sha256(Array("genklang-document/1 \(key)".utf8)))
    }
}
