/// Who stands around a case, as far as it decides who may see it and who may ring.
///
/// Each owner of cases keeps this much of every case it holds something of, from events. That a case is closed is not
/// among it: years later a colleague must be able to see what was said, so closing changes nothing about who may.
package struct CaseCircle: Codable, Hashable, Sendable {
    package let unit: UnitID
    /// Where the cooperation stands; `nil` until a person has decided it.
    package let step: Step?
    /// Whether it is, or is to be, talked through by the method.
    package let isMethodCase: Bool
    /// Whether it reached us through the mayor.
    package let isMayorsComplaint: Bool
    /// Who has something to do: whoever is to ring, agreed on an hour or owes a note of a talk, and the recipient of what
    /// goes on formally.
    package let assigned: [PersonID]
    /// The fixed entrance that has been agreed for this citizen.
    package let contactTeam: [PersonID]
    /// Others of ours who stand in the case: who registered it, who took part, who was asked for advice.
    package let involved: [PersonID]
    /// The employees the complaint is about.
    package let about: [PersonID]
    /// *Inhabil*: whose own case it is, or a relative's or a close colleague's, as they or their leader have declared.
    package let disqualified: [PersonID]

    package init(
        unit: UnitID, step: Step?, isMethodCase: Bool, isMayorsComplaint: Bool = false, assigned: [PersonID] = [],
        contactTeam: [PersonID] = [], involved: [PersonID] = [], about: [PersonID] = [], disqualified: [PersonID] = []
    ) {
        self.unit = unit
        self.step = step
        self.isMethodCase = isMethodCase
        self.isMayorsComplaint = isMayorsComplaint
        self.assigned = assigned
        self.contactTeam = contactTeam
        self.involved = involved
        self.about = about
        self.disqualified = disqualified
    }
}
