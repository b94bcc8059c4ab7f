#include "web/server/gzip.h"

#include <zlib.h>

#include <stdexcept>

namespace fingerpost {
namespace {

constexpr int with_gzip_header = 15 + 16;  // the largest window, and gzip instead of zlib framing

/// zlib never writes to what it reads; its interface only lacks the const.
Bytef* bytes_of(std::string_view text) {
  return reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));
}

}  // namespace

std::string gzipped(std::string_view text) {
  z_stream stream{};
  if (deflateInit2(&stream, Z_BEST_SPEED, Z_DEFLATED, with_gzip_header, 9, Z_DEFAULT_STRATEGY) !=
      Z_OK)
    throw std::runtime_error("zlib cannot start");
  std::string out(deflateBound(&stream, text.size()), '\0');
  stream.next_in = bytes_of(text);
  stream.avail_in = static_cast<uInt>(text.size());
  stream.next_out = bytes_of(out);
  stream.avail_out = static_cast<uInt>(out.size());
  const int result = deflate(&stream, Z_FINISH);
  out.resize(stream.total_out);
  deflateEnd(&stream);
  if (result != Z_STREAM_END) throw std::runtime_error("zlib did not end");
  return out;
}

std::string unzipped(std::string_view gzip) {
  z_stream stream{};
  if (inflateInit2(&stream, with_gzip_header) != Z_OK)
    throw std::runtime_error("zlib cannot start");
  stream.next_in = bytes_of(gzip);
  stream.avail_in = static_cast<uInt>(gzip.size());
  std::string out;
  int result = Z_OK;
  while (result == Z_OK) {
    const std::size_t done = out.size();
    out.resize(done + 64 * 1024);
    stream.next_out = bytes_of(out) + done;
    stream.avail_out = static_cast<uInt>(out.size() - done);
    result = inflate(&stream, Z_NO_FLUSH);
    out.resize(out.size() - stream.avail_out);
  }
  inflateEnd(&stream);
  if (result != Z_STREAM_END) throw std::runtime_error("this is not a whole gzip file");
  return out;
}

}  // namespace fingerpost
