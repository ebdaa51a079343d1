package import CaseModel

/// What becomes of the public form: a wish to register, from somebody nobody has checked.
package enum Submission {
    /// Bytes in what is written about when and how to ring.
    package static let mostInWish = 200

    /// How much comes in by the form before it closes: a municipality raises it, or works off what waits.
    package struct Limits: Equatable, Sendable {
        /// Cases by the form within an hour.
        package let perHour: Int
        /// Open cases by the form of which nobody has checked who it is.
        package let waiting: Int

        package init(perHour: Int, waiting: Int) {
            self.perHour = perHour
            self.waiting = waiting
        }

        /// Refuses one more when so many have come.
        package func check(lastHour: Int, waiting: Int) throws(IntakeRefusal) {
            guard lastHour < perHour, waiting < self.waiting else { throw .publicFormFull }
        }
    }

    /// The form as a registration of this unit. Nobody is known to be who they say: no letter goes out.
    package static func registration(_ form: SubmitComplaint, in unit: UnitID) throws(IntakeRefusal) -> RegisterCase {
        for line in [form.wishes.suits, form.wishes.language].compactMap(\.self) {
            try Words.check(line, most: mostInWish)
        }
        guard form.wishes.support.count <= SupportOffer.allCases.count else { throw .tooLong }
        let citizen = form.name.map {
            Citizen(
                name: $0, phone: form.phone, email: form.email, addressLines: form.addressLines, isVerified: false)
        }
        return RegisterCase(
            channel: .publicForm, kind: .complaint, unit: unit, citizen: citizen, points: form.points,
            summary: form.summary, wish: form.wish)
    }
}
