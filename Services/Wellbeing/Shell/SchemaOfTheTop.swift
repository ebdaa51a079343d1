/// That what befell whoever stands at the top is somebody's, brought into `wellbeing.sqlite`.
extension WellbeingSchema {
    static let theTop = """
        -- 17: an incident that was nobody's is looked at anew: the group of leaders may see to it
        UPDATE incident SET recheck = 1 WHERE leader IS NULL AND closed IS NULL;
        """
}
