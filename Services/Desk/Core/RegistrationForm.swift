package import CaseModel
package import DeskAnswers
import Wording

/// Ny henvendelse: the form read as a wish to register, or everything that must be put right in it.
///
/// It asks for what a reader can see is missing; whether it may be registered is Intake's to say.
package enum RegistrationForm {
    /// How many points the page has room for; the owner takes more.
    package static let pointCount = 4
    /// A field for each employee that the complaint may be about; the owner takes more.
    package static let aboutFields = ["about", "about-2", "about-3"]

    package static func command(_ answers: Answers, at now: Timestamp) throws(FieldFaults) -> RegisterCase {
        var faults: [FieldFault] = []
        let kind: ContactKind? = answers.choice("kind")
        let channel: Channel? = answers.choice("channel")
        let unit: UnitID? = answers.identifier("unit")
        let wish: HandlingWish = answers.choice("wish") ?? .call
        if answers["summary"].isEmpty { faults.append(FieldFault("summary", Wording.Desk.summaryMissing)) }
        let points = points(answers, rows: pointCount, for: kind, &faults)
        if kind == nil { faults.append(FieldFault("kind", Wording.Desk.kindMissing)) }
        if channel == nil { faults.append(FieldFault("channel", Wording.Desk.channelMissing)) }
        let received = received(answers, by: channel, at: now, &faults)
        // Whoever wrote to us may have left no number: it is found, or asked for in our letter, before somebody rings.
        let citizen = citizen(answers, mustHaveNumber: wish == .call && channel?.isWriting != true, &faults)
        if unit == nil { faults.append(FieldFault("unit", Wording.Desk.unitMissing)) }
        let unsuitable = unsuitable(answers, &faults)
        let causes = CauseForm.causes(answers, &faults)
        // Kept by Callback once there is a case; what is wrong in it is said with the rest.
        _ = WishForm.wish(answers, &faults)
        guard faults.isEmpty, let kind, let channel, let unit else { throw FieldFaults(faults) }
        return RegisterCase(
            received: received, channel: channel, kind: kind, unit: unit, citizen: citizen, points: points,
            summary: answers["summary"], about: about(answers),
            assigned: answers.identifier("assigned"), wish: wish, unsuitable: unsuitable,
            recipient: answers.identifier("recipient"), causes: causes.isEmpty ? nil : causes,
            isWritten: answers.has("written", "yes") ? true : nil, isNotOurs: OwnDiagnosis.isNotOurs(answers))
    }

    static func points(
        _ answers: Answers, rows: Int, for kind: ContactKind?, _ faults: inout [FieldFault]
    ) -> [ComplaintPoint] {
        var points: [ComplaintPoint] = []
        for number in 1...rows {
            guard let text = answers.text("point-\(number)") else { continue }
            guard let kind: PointKind = answers.choice("point-kind-\(number)") else {
                faults.append(FieldFault("point-kind-\(number)", Wording.Desk.pointKindMissing))
                continue
            }
            points.append(ComplaintPoint(kind: kind, text: text))
        }
        let isEmpty = (1...rows).allSatisfy { answers.text("point-\($0)") == nil }
        if let kind, isEmpty, kind != .hunch, kind != .preventiveContact {
            faults.append(FieldFault("point-1", Wording.Desk.pointMissing))
        }
        return points
    }

    /// Everybody the complaint is about, each once: none of them rings, and all are told.
    static func about(_ answers: Answers) -> [PersonID] {
        var people: [PersonID] = []
        for field in aboutFields {
            guard let person: PersonID = answers.identifier(field), !people.contains(person) else { continue }
            people.append(person)
        }
        return people
    }

    /// A letter bears a day and no hour: without one it came as the day began, and no clock counts from later.
    private static func received(
        _ answers: Answers, by channel: Channel?, at now: Timestamp, _ faults: inout [FieldFault]
    ) -> Timestamp? {
        if channel == .letter, WrittenMoment.timeParts.allSatisfy({ answers["received-\($0)"].isEmpty }),
            case .day(let day) = WrittenMoment.day("received", in: answers), day <= now.civil.day
        {
            return Copenhagen.moment(day)
        }
        switch WrittenMoment.reading("received", in: answers) {
        case .empty: return nil
        case .wrong:
            faults.append(FieldFault("received-day", Wording.Desk.momentWrong))
            return nil
        case .moment(let moment):
            if moment > now { faults.append(FieldFault("received-day", Wording.Desk.momentInFuture)) }
            return moment
        }
    }

    private static func citizen(
        _ answers: Answers, mustHaveNumber: Bool, _ faults: inout [FieldFault]
    ) -> Citizen? {
        if answers.has("anonymous", "yes") { return nil }
        if answers["name"].isEmpty { faults.append(FieldFault("name", Wording.Desk.nameMissing)) }
        let phone = answers.text("phone")
        if let phone, !ContactDetails.isTelephone(phone) {
            faults.append(FieldFault("phone", Wording.Desk.phoneWrong))
        } else if phone == nil, mustHaveNumber, !answers["name"].isEmpty {
            faults.append(FieldFault("phone", Wording.Desk.phoneMissing))
        }
        if let email = answers.text("email"), !ContactDetails.isEmail(email) {
            faults.append(FieldFault("email", Wording.Desk.emailWrong))
        }
        if answers.text("cpr") != nil, CitizenForm.cpr(answers["cpr"]) == nil {
            faults.append(FieldFault("cpr", Wording.Desk.cprWrong))
        }
        let citizen = citizen(answers)
        if citizen.addressLines.count > 5 { faults.append(FieldFault("address", Wording.Desk.tooManyLines)) }
        return citizen
    }

    /// The citizen's details as far as they are typed, whatever else is missing.
    package static func citizen(_ answers: Answers) -> Citizen {
        Citizen(
            name: answers["name"], phone: answers.text("phone"), email: answers.text("email"),
            addressLines: answers.lines("address"), cpr: CitizenForm.cpr(answers["cpr"]),
            isVerified: answers.has("verified", "yes"))
    }

    static func unsuitable(_ answers: Answers, _ faults: inout [FieldFault]) -> Unsuitability? {
        guard let ground = answers.text("ground") else { return nil }
        if answers["ground-reason"].isEmpty {
            faults.append(FieldFault("ground-reason", Wording.Desk.reasonMissing))
        }
        return Unsuitability(
            ground: UnsuitableGround(rawValue: ground), reason: answers["ground-reason"],
            offers: answers.all("offer").compactMap(SupportOffer.init))
    }
}
