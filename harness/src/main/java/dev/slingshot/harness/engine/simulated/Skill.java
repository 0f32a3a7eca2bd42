package dev.slingshot.harness.engine.simulated;

import static dev.slingshot.strategies.Requirement.require;

/// How good a simulated model is. Its chance to solve a problem is the logistic function of
/// strength minus difficulty (Rasch 1960), less a loss for temperature.
///
/// @param strength in logits; 0 solves a level-3 problem of average difficulty half of the time
/// @param taste standard deviation of what this model finds harder or easier than others do
/// @param temperatureLoss logits lost for each unit of temperature
public record Skill(double strength, double taste, double temperatureLoss) {

    public Skill {
        require(Double.isFinite(strength), "a skill's strength must be finite, got %s", strength);
        require(taste >= 0, "a skill's taste must not be negative, got %s", taste);
        require(
                temperatureLoss >= 0,
                "a skill's temperature loss must not be negative, got %s",
                temperatureLoss);
    }

    public static Skill of(double strength) {
        return new Skill(strength, 0.4, 0.25);
    }

    /// The chance that a fresh solution ends right.
    double chance(String model, Scenario scenario, double temperature) {
        double own = taste * Chance.normal(0, "taste " + model + " " + scenario.key());
        return Chance.logistic(
                strength + own - scenario.difficulty() - temperatureLoss * temperature);
    }
}
