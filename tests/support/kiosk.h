// Somebody at the kiosk: what stands on the screen, as rows of text, and what a press leads to.
#pragma once

#include <string>

#include "core/words/catalogue.h"
#include "tests/support/served.h"

namespace fingerpost::test {

/// The questions, needs and areas of the real catalogue, without any service.
const Catalogue& real_words();

/// The main part of a page, each heading ("# Who can help you"), paragraph, button ("<Next>"), tile
/// ("(o) Yes", "[ ] Debt"), item of a list ("* ") and box ("|34|") on a line of its own.
std::string screen_of(const std::string& html);

/// Everything that stands between the tags of a page, on one line.
std::string text_of(const std::string& html);

/// A browser without scripts at the kiosk of a site.
class AtKiosk {
 public:
  explicit AtKiosk(const TestSite& site, const std::string& address = "/kiosk");

  /// Fills in `typed` ("fact.age=34&needs=drugs"; "needs=" takes ticks away) and presses a button:
  /// "next" of those that say what to do, or "change=age". What the form of the page holds goes
  /// along, as a browser would send it. An input or button that is not there fails the test.
  AtKiosk& press(const std::string& button, const std::string& typed = {});

  /// From the first page to the first question about the person, by way of the areas; and, where
  /// it is asked, of the needs.
  AtKiosk& want(const std::string& areas, const std::string& needs = {});

  std::string screen() const { return screen_of(reply_.body); }
  const std::string& html() const { return reply_.body; }
  const Reply& reply() const { return reply_; }
  /// What the last press sent.
  const std::string& sent() const { return sent_; }
  /// The first heading: which question it is, or which page.
  std::string heading() const;

 private:
  const TestSite& site_;
  Reply reply_;
  std::string sent_;
};

}  // namespace fingerpost::test
