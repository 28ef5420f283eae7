pub fn of(problem: &super::Problem<'_>, worth: &super::worth::Worth, _held: f64) -> f64 {
    let heads = super::heads::Heads::of(problem);
    worth.of(&|a| heads.live[a])
}
